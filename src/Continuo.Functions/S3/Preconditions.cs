namespace Continuo.Functions.S3;

using System.Globalization;

using Continuo.Functions.Objects;

/// <summary>What must hold of an object before it is read.</summary>
/// <param name="IfMatch">It has one of these ETags.</param>
/// <param name="IfNoneMatch">It has none of these ETags.</param>
/// <param name="IfModifiedSince">It was put later.</param>
/// <param name="IfUnmodifiedSince">It was not put later.</param>
internal sealed record Preconditions(string? IfMatch, string? IfNoneMatch, DateTimeOffset? IfModifiedSince, DateTimeOffset? IfUnmodifiedSince)
{
    /// <summary>Reads the headers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="prefix">What their names begin with.</param>
    public static Preconditions Of(S3Request request, string prefix = "") => new(
        request.Header(prefix + "if-match"), request.Header(prefix + "if-none-match"), Moment(request.Header(prefix + "if-modified-since")), Moment(request.Header(prefix + "if-unmodified-since")));

    /// <summary>Reads what must hold of the source of a copy.</summary>
    /// <exception cref="S3Exception">A date cannot be read: a write is not done on a condition that nobody understands.</exception>
    public static Preconditions OfSource(S3Request request)
    {
        const string Prefix = "x-amz-copy-source-";
        WriteConditions.Date(request, Prefix + "if-modified-since");
        WriteConditions.Date(request, Prefix + "if-unmodified-since");
        return Of(request, Prefix);
    }

    /// <summary>Whether the client has the object already, or had it.</summary>
    /// <returns>True: it is not modified.</returns>
    /// <exception cref="S3Exception">Another condition does not hold.</exception>
    public bool IsNotModified(StoredObject stored)
    {
        var second = Second(stored);
        if (IfMatch is not null ? !Names(IfMatch, stored.ETag) : IfUnmodifiedSince < second)
        {
            throw S3Errors.PreconditionFailed();
        }

        return IfNoneMatch is not null ? Names(IfNoneMatch, stored.ETag) : IfModifiedSince >= second;
    }

    /// <summary>Whether <c>If-Range</c>, an ETag or the date of the last change, is of the object as it is.</summary>
    public static bool IsVersion(string text, StoredObject stored) =>
        text.Contains('"', StringComparison.Ordinal) ? text.Trim() == $"\"{stored.ETag}\"" : Moment(text) is { } date ? date == Second(stored) : text.Trim() == stored.ETag;

    /// <summary>An ETag out of its quotes.</summary>
    public static string Unquoted(string etag)
    {
        var text = etag.Trim();
        return (text.StartsWith("W/", StringComparison.Ordinal) ? text[2..] : text).Trim('"');
    }

    /// <summary>When it was put, as headers tell it.</summary>
    private static DateTimeOffset Second(StoredObject stored) => stored.Modified.AddTicks(-(stored.Modified.Ticks % TimeSpan.TicksPerSecond));

    private static bool Names(string list, string etag) => list.Split(',').Any(one => Unquoted(one) is var name && (name == "*" || name == etag));

    /// <summary>A date that is malformed is passed over, as HTTP wants it.</summary>
    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
