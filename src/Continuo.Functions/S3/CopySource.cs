namespace Continuo.Functions.S3;

/// <summary>Where a copy is made from.</summary>
/// <param name="Bucket">Bucket of the source.</param>
/// <param name="Key">Key of the source.</param>
internal sealed record CopySource(string Bucket, string Key)
{
    /// <summary>Reads <c>x-amz-copy-source</c>: <c>[/]bucket/key</c>, encoded as in an address.</summary>
    /// <exception cref="S3Exception">It is not well formed, or names a version.</exception>
    public static CopySource Of(S3Request request)
    {
        var text = request.Header("x-amz-copy-source") ?? "";
        var version = text.IndexOf("?versionId=", StringComparison.Ordinal);
        if (version >= 0)
        {
            text = text[(version + 11)..] == "null" ? text[..version] : throw S3Errors.NotImplemented();
        }

        var path = PercentEncoding.Decode(text, plusIsSpace: false).TrimStart('/');
        var slash = path.IndexOf('/');
        if (slash <= 0 || slash == path.Length - 1)
        {
            throw S3Errors.InvalidArgument("Copy Source must mention the source bucket and key: sourcebucket/sourcekey");
        }

        var source = new CopySource(path[..slash], path[(slash + 1)..]);
        S3Names.RequireBucket(source.Bucket);
        S3Names.RequireKey(source.Key);
        return source;
    }
}
