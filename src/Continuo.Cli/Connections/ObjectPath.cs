namespace Continuo.Cli.Connections;

/// <summary>A place in an object storage as people write it: <c>bucket/key</c>.</summary>
/// <param name="Bucket">Bucket.</param>
/// <param name="Key">Key, or the beginning of keys; may be empty.</param>
internal sealed record ObjectPath(string Bucket, string Key)
{
    public static ObjectPath Of(string text)
    {
        var trimmed = text.TrimStart('/');
        var slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new ObjectPath(trimmed, "") : new ObjectPath(trimmed[..slash], trimmed[(slash + 1)..]);
    }

    /// <summary>Whether a target names an object or a folder; otherwise it names a function.</summary>
    public static bool Is(string text) => text.Contains('/', StringComparison.Ordinal);

    /// <summary>The key of something in this folder.</summary>
    public string Under(string relative) => Key.Length == 0 ? relative : $"{Key.TrimEnd('/')}/{relative}";
}
