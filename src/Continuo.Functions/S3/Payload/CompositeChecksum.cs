namespace Continuo.Functions.S3.Payload;

using System.Collections.Immutable;

using Continuo.Functions.Objects;

/// <summary>Checksums of an object of parts: of the checksums of its parts, a hyphen and their number.</summary>
internal static class CompositeChecksum
{
    /// <summary>Those of the algorithms that all parts have a checksum of.</summary>
    public static ImmutableSortedDictionary<string, string> Of(IReadOnlyList<StoredPart> parts) => RunningChecksum.Algorithms
        .Where(algorithm => parts.All(part => part.Checksums.ContainsKey(algorithm)))
        .ToImmutableSortedDictionary(algorithm => algorithm, algorithm => Of(parts, algorithm), StringComparer.Ordinal);

    private static string Of(IReadOnlyList<StoredPart> parts, string algorithm)
    {
        using var checksum = RunningChecksum.Of(algorithm);
        foreach (var part in parts)
        {
            checksum.Append(Convert.FromBase64String(part.Checksums[algorithm]));
        }

        return $"{checksum.Value()}-{parts.Count}";
    }
}
