namespace Continuo.Functions.S3.Payload;

/// <summary>The checksum that a request names.</summary>
/// <param name="Algorithm">In lower case.</param>
/// <param name="Value">Base64; of the checksums of parts a hyphen and their number may follow. Null: it comes in the trailer.</param>
internal sealed record SaidChecksum(string Algorithm, string? Value)
{
    public const string Prefix = "x-amz-checksum-";

    /// <summary>SDKs send the second one.</summary>
    private static readonly string[] AlgorithmHeaders = [Prefix + "algorithm", "x-amz-sdk-checksum-algorithm"];

    /// <summary>Reads the headers, and what they say of the trailer.</summary>
    /// <returns>Null when they name none.</returns>
    /// <exception cref="S3Exception">They name more than one, or one that cannot be.</exception>
    public static SaidChecksum? Of(S3Request request)
    {
        var said = RunningChecksum.Algorithms.Where(algorithm => request.Header(Prefix + algorithm) is not null)
            .Select(algorithm => new SaidChecksum(algorithm, request.Header(Prefix + algorithm)))
            .Concat(TrailerNames.Announced(request).Select(name => new SaidChecksum(name[Prefix.Length..], null)))
            .ToList();
        if (said.Count > 1)
        {
            throw S3Errors.InvalidRequest("Expecting a single x-amz-checksum- header. Multiple checksum types are not allowed.");
        }

        return said is [var one] ? one.Checked() : null;
    }

    /// <summary>The same with its value, which may have come in the trailer.</summary>
    /// <exception cref="S3Exception">The value cannot be.</exception>
    public SaidChecksum With(IReadOnlyDictionary<string, string> trailer) =>
        Value is null ? (this with { Value = trailer.GetValueOrDefault(Prefix + Algorithm) }).Checked() : this;

    /// <summary>The algorithm of the checksum that a request wants of its body, in lower case; null: it wants none. The value may be left to the server.</summary>
    /// <exception cref="S3Exception">The algorithm is not known, or two different ones are wanted.</exception>
    public static string? AlgorithmOf(S3Request request)
    {
        string? wanted = null;
        foreach (var header in AlgorithmHeaders)
        {
            if (request.Header(header)?.ToLowerInvariant() is not { Length: > 0 } algorithm)
            {
                continue;
            }

            if (!RunningChecksum.Algorithms.Contains(algorithm) || (wanted ?? algorithm) != algorithm)
            {
                throw S3Errors.InvalidRequest($"Value for {header} header is invalid.");
            }

            wanted = algorithm;
        }

        return wanted;
    }

    private SaidChecksum Checked()
    {
        var bytes = new byte[RunningChecksum.LargestSize];
        var digits = Value?.Split('-')[0];
        return digits is null || (Convert.TryFromBase64String(digits, bytes, out var length) && length == RunningChecksum.SizeOf(Algorithm))
            ? this
            : throw S3Errors.InvalidRequest($"Value for {Prefix}{Algorithm} header is invalid.");
    }
}
