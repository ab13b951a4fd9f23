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

    /// <summary>Whether the client has the object already, or had it.</summary>
    /// <returns>True: it is not modified.</returns>
    /// <exception cref="S3Exception">Another condition does not hold.</exception>
    public bool IsNotModified(StoredObject stored)
    {
        var second = stored.Modified.AddTicks(-(stored.Modified.Ticks % TimeSpan.TicksPerSecond));
        if (IfMatch is not null ? !Names(IfMatch, stored.ETag) : IfUnmodifiedSince < second)
        {
            throw S3Errors.PreconditionFailed();
        }

        return IfNoneMatch is not null ? Names(IfNoneMatch, stored.ETag) : IfModifiedSince >= second;
    }

    /// <summary>An ETag out of its quotes.</summary>
    public static string Unquoted(string etag)
    {
        var text = etag.Trim();
        return (text.StartsWith("W/", StringComparison.Ordinal) ? text[2..] : text).Trim('"');
    }

    private static bool Names(string list, string etag) => list.Split(',').Any(one => Unquoted(one) is var name && (name == "*" || name == etag));

    /// <summary>A date that is malformed is passed over, as HTTP wants it.</summary>
    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
