namespace Continuo.Functions.S3;

using System.Globalization;

/// <summary>A range of an object.</summary>
/// <param name="First">First byte.</param>
/// <param name="Length">Bytes.</param>
internal readonly record struct ByteRange(long First, long Length)
{
    private const string Unit = "bytes=";

    /// <summary>Reads a header <c>Range</c>.</summary>
    /// <param name="header">The header; null: none.</param>
    /// <param name="size">Bytes of the object.</param>
    /// <returns>Null for the whole object: also for several ranges and for what is malformed, which HTTP lets pass.</returns>
    /// <exception cref="S3Exception">The object has nothing of the range.</exception>
    public static ByteRange? Parse(string? header, long size)
    {
        if (header is null || !header.StartsWith(Unit, StringComparison.OrdinalIgnoreCase) || header[Unit.Length..].Split('-') is not [var from, var to])
        {
            return null;
        }

        var first = Number(from);
        var last = Number(to);
        if ((first is null && from.Trim().Length > 0) || (last is null && to.Trim().Length > 0) || (first ?? last) is null || first > last)
        {
            return null;
        }

        if (first is null)
        {
            var count = Math.Min(last!.Value, size);
            return count == 0 ? throw S3Errors.InvalidRange(size) : new ByteRange(size - count, count);
        }

        return first >= size ? throw S3Errors.InvalidRange(size) : new ByteRange(first.Value, Math.Min(last ?? long.MaxValue, size - 1) - first.Value + 1);
    }

    private static long? Number(string text) => long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
