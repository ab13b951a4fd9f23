namespace Continuo.Functions.S3;

using System.Collections.Immutable;

/// <summary>A request is refused; the client is told so as S3 tells it.</summary>
/// <param name="status">Status of HTTP.</param>
/// <param name="code">Code of S3.</param>
/// <param name="message">The same for people.</param>
internal sealed class S3Exception(int status, string code, string message) : Exception(message)
{
    /// <summary>Status of HTTP.</summary>
    public int Status => status;

    /// <summary>Code of S3.</summary>
    public string Code => code;

    /// <summary>What S3 says beside code and message, by element.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Details { get; init; } = [];

    /// <summary>Bytes of the object of which a range was wanted; null: it is not about a range.</summary>
    public long? Size { get; init; }
}
