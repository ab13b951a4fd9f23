namespace Continuo.Functions.S3.Payload;

using System.Collections.Immutable;

using Continuo.Functions.Objects;

/// <summary>Checksums of an object of parts, out of those of its parts: of the algorithms that all parts have one of.</summary>
internal static class MultipartChecksum
{
    /// <summary>Checksums of the checksums of the parts, a hyphen and their number.</summary>
    public static ImmutableSortedDictionary<string, string> Composite(IReadOnlyList<StoredPart> parts) => Shared(parts)
        .ToImmutableSortedDictionary(algorithm => algorithm, algorithm => Composite(parts, algorithm), StringComparer.Ordinal);

    /// <summary>Checksums of the whole object, of the algorithms that allow it.</summary>
    public static ImmutableSortedDictionary<string, string> Whole(IReadOnlyList<StoredPart> parts) => Shared(parts)
        .Select(algorithm => (Algorithm: algorithm, Code: CyclicCode.Of(algorithm)))
        .Where(one => one.Code is not null)
        .ToImmutableSortedDictionary(one => one.Algorithm, one => Whole(parts, one.Algorithm, one.Code!), StringComparer.Ordinal);

    private static IEnumerable<string> Shared(IReadOnlyList<StoredPart> parts) =>
        RunningChecksum.Algorithms.Where(algorithm => parts.All(part => part.Checksums.ContainsKey(algorithm)));

    private static string Composite(IReadOnlyList<StoredPart> parts, string algorithm)
    {
        using var checksum = RunningChecksum.Of(algorithm);
        foreach (var part in parts)
        {
            checksum.Append(Convert.FromBase64String(part.Checksums[algorithm]));
        }

        return $"{checksum.Value()}-{parts.Count}";
    }

    private static string Whole(IReadOnlyList<StoredPart> parts, string algorithm, CyclicCode code)
    {
        var value = 0UL;
        foreach (var part in parts)
        {
            var ofPart = Convert.ToHexString(Convert.FromBase64String(part.Checksums[algorithm]));
            value = code.Combine(value, Convert.ToUInt64(ofPart, 16), part.Blob.Size);
        }

        return Convert.ToBase64String(Convert.FromHexString(value.ToString("X16").AsSpan(16 - (code.Bits / 4))));
    }
}
