namespace Continuo.Functions.S3;

using System.Collections.Immutable;

/// <summary>What a request is aimed at, read from the target as it was sent: frameworks clean paths, and keys must not be cleaned.</summary>
/// <param name="RawPath">Path as sent.</param>
/// <param name="Path">Path, decoded.</param>
/// <param name="Bucket">Bucket; empty: the whole service.</param>
/// <param name="Key">Key; empty: the bucket itself.</param>
/// <param name="Parameters">Parameters of the query, decoded, in their order.</param>
internal sealed record S3Target(string RawPath, string Path, string Bucket, string Key, ImmutableArray<KeyValuePair<string, string>> Parameters)
{
    /// <summary>Most parameters; no client sends as many.</summary>
    private const int MostParameters = 128;

    /// <summary>Whether the bucket comes out of the host; the path is that of the key then.</summary>
    public bool HasBucketInHost { get; private init; }

    /// <summary>Bucket and key as they are written in a path, whatever the host says.</summary>
    public string RawResource => HasBucketInHost ? $"/{Bucket}{RawPath}" : RawPath;

    /// <summary>Reads a target.</summary>
    /// <param name="target">As it was sent.</param>
    /// <param name="hostBucket">The bucket that the host begins with; null: the path begins with it.</param>
    /// <exception cref="S3Exception">It is not well formed.</exception>
    public static S3Target Parse(string target, string? hostBucket = null)
    {
        var rest = WithoutAuthority(target);
        var query = rest.IndexOf('?');
        var rawPath = query < 0 ? rest : rest[..query];
        if (!rawPath.StartsWith('/'))
        {
            throw S3Errors.InvalidUri();
        }

        var path = PercentEncoding.Decode(rawPath, plusIsSpace: false);
        var parameters = query < 0 ? [] : ParametersOf(rest[(query + 1)..]);
        if (hostBucket is not null)
        {
            return new S3Target(rawPath, path, hostBucket, path[1..], parameters) { HasBucketInHost = true };
        }

        var slash = path.IndexOf('/', 1);
        var (bucket, key) = slash < 0 ? (path[1..], "") : (path[1..slash], path[(slash + 1)..]);
        return new S3Target(rawPath, path, bucket, key, parameters);
    }

    /// <summary>Parameters of a query or form.</summary>
    /// <exception cref="S3Exception">They are not well formed, or too many.</exception>
    public static ImmutableArray<KeyValuePair<string, string>> ParametersOf(string query)
    {
        var parameters = query.Split('&', StringSplitOptions.RemoveEmptyEntries);
        return parameters.Length > MostParameters ? throw S3Errors.InvalidUri() : [.. parameters.Select(ParameterOf)];
    }

    /// <summary>A parameter of the query; null when there is none.</summary>
    public string? Parameter(string name, StringComparison comparison = StringComparison.Ordinal)
    {
        foreach (var (key, value) in Parameters)
        {
            if (key.Equals(name, comparison))
            {
                return value;
            }
        }

        return null;
    }

    private static KeyValuePair<string, string> ParameterOf(string text)
    {
        var equals = text.IndexOf('=');
        return equals < 0
            ? new(PercentEncoding.Decode(text, plusIsSpace: true), "")
            : new(PercentEncoding.Decode(text.AsSpan(0, equals), plusIsSpace: true), PercentEncoding.Decode(text.AsSpan(equals + 1), plusIsSpace: true));
    }

    /// <summary>A target may be a whole address (RFC 9112, 3.2.2).</summary>
    private static string WithoutAuthority(string target)
    {
        var scheme = target.IndexOf("://", StringComparison.Ordinal);
        if (target.StartsWith('/') || scheme < 0)
        {
            return target;
        }

        var path = target.IndexOf('/', scheme + 3);
        return path < 0 ? "/" : target[path..];
    }
}
