namespace Continuo.Functions.S3;

using System.Globalization;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

/// <summary>A request as its signature covers it.</summary>
/// <param name="context">The request of HTTP.</param>
/// <param name="target">What it is aimed at.</param>
internal sealed class S3Request(HttpContext context, S3Target target)
{
    private const string Amazon = "x-amz-";

    public HttpContext Http => context;

    public S3Target Target => target;

    public string Method => context.Request.Method;

    public string Bucket => target.Bucket;

    public string Key => target.Key;

    /// <summary>Whether the client says that it sends bytes.</summary>
    public bool HasBody => context.Request.ContentLength is > 0 && Header("x-amz-decoded-content-length") is not "0";

    /// <summary>Ends when the client goes away.</summary>
    public CancellationToken Cancellation => context.RequestAborted;

    /// <summary>Reads a request.</summary>
    /// <param name="context">The request of HTTP.</param>
    /// <param name="hosts">Hosts that begin with a bucket; null: none does.</param>
    /// <exception cref="S3Exception">Its target is not well formed.</exception>
    public static S3Request Of(HttpContext context, VirtualHosts? hosts) =>
        new(context, S3Target.Parse(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, hosts?.BucketOf(context.Request.Host.Host)));

    /// <summary>A header; the query stands in for headers of Amazon, since presigned addresses carry them there. Null when there is none.</summary>
    public string? Header(string name) => context.Request.Headers.TryGetValue(name, out var values)
        ? values.ToString()
        : name.StartsWith(Amazon, StringComparison.Ordinal) ? target.Parameter(name, StringComparison.OrdinalIgnoreCase) : null;

    /// <summary>Headers that begin so, in lower case without that beginning; those that the query stands in for included.</summary>
    public IEnumerable<KeyValuePair<string, string>> HeadersOf(string beginning) => context.Request.Headers
        .Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()))
        .Concat(target.Parameters)
        .Where(header => header.Key.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
        .Select(header => KeyValuePair.Create(header.Key[beginning.Length..].ToLowerInvariant(), header.Value))
        .DistinctBy(header => header.Key, StringComparer.Ordinal);

    /// <summary>A parameter of the query; null when there is none.</summary>
    public string? Query(string name) => target.Parameter(name);

    /// <summary>Whether the query has a parameter.</summary>
    public bool Has(string name) => target.Parameter(name) is not null;

    /// <summary>A number in the query.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="absent">Its value when it is absent.</param>
    /// <param name="least">Its least value.</param>
    /// <param name="most">Greater ones count as this.</param>
    /// <exception cref="S3Exception">It is no such number, or beyond those of 32 bits.</exception>
    public int Number(string name, int absent, int least, int most)
    {
        if (Query(name) is not { Length: > 0 } text)
        {
            return absent;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least
            ? Math.Min(value, most)
            : throw S3Errors.InvalidArgument($"Argument {name} must be an integer between {least} and {int.MaxValue}", name, text);
    }
}
