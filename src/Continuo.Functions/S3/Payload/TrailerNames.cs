namespace Continuo.Functions.S3.Payload;

using System.Collections.Immutable;

/// <summary>
/// Names of the headers that follow a body in aws-chunked. A request announces them, and they are checksums: whatever else a client
/// says there of its bytes would be passed over, so it is refused.
/// </summary>
internal static class TrailerNames
{
    private const string Header = "x-amz-trailer";

    /// <summary>The names that a request announces, in lower case.</summary>
    /// <exception cref="S3Exception">One of them is no checksum.</exception>
    public static ImmutableArray<string> Announced(S3Request request)
    {
        var names = (request.Header(Header) ?? "").ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.All(IsChecksum) ? [.. names] : throw S3Errors.InvalidRequest($"The value specified in the {Header} header is not supported.");
    }

    /// <summary>Requires that the headers that came are those that were announced.</summary>
    /// <exception cref="S3Exception">One of them was not, or one that was did not come.</exception>
    public static void Require(ImmutableArray<string> announced, IReadOnlyDictionary<string, string> came)
    {
        if (came.Count != announced.Length || !announced.All(came.ContainsKey))
        {
            throw S3Errors.MalformedTrailer();
        }
    }

    private static bool IsChecksum(string name) =>
        name.StartsWith(SaidChecksum.Prefix, StringComparison.Ordinal) && RunningChecksum.Algorithms.Contains(name[SaidChecksum.Prefix.Length..]);
}
