namespace Continuo.Functions.S3;

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
}
