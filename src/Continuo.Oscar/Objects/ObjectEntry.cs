namespace Continuo.Oscar.Objects;

/// <summary>An object in a listing.</summary>
/// <param name="Bucket">Its bucket.</param>
/// <param name="Key">Its key.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">When it was written.</param>
public sealed record ObjectEntry(string Bucket, string Key, long Size, DateTimeOffset? Modified)
{
    /// <summary>Whether it only marks a folder.</summary>
    public bool IsFolder => Key.EndsWith('/') && Size == 0;
}
