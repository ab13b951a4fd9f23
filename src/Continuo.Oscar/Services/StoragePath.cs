namespace Continuo.Oscar.Services;

using System.Collections.Immutable;

/// <summary>A folder of a bucket that a service reads events from or writes files to.</summary>
/// <param name="Provider">Storage provider, <c>type.id</c>; <c>minio.default</c> is the one of the cluster itself.</param>
/// <param name="Bucket">Bucket.</param>
/// <param name="Folder">Folder inside it without slashes at its ends; empty: the whole bucket.</param>
public sealed record StoragePath(string Provider, string Bucket, string Folder)
{
    /// <summary>The provider of the cluster itself.</summary>
    public const string DefaultProvider = "minio.default";

    /// <summary>Outputs only: relative names must end with one of them; empty: any.</summary>
    public ImmutableArray<string> Suffixes { get; init; } = [];

    /// <summary>Outputs only: relative names must begin with one of them; empty: any.</summary>
    public ImmutableArray<string> Prefixes { get; init; } = [];

    /// <summary>Whether it is the storage of the cluster itself.</summary>
    public bool IsLocal => Provider == DefaultProvider;

    /// <summary>What keys in the folder begin with: the folder and a slash, or nothing.</summary>
    public string KeyPrefix => Folder.Length == 0 ? "" : Folder + "/";

    /// <summary>The form in which definitions have it: <c>bucket/folder</c>.</summary>
    public string Text => Folder.Length == 0 ? Bucket : $"{Bucket}/{Folder}";

    /// <summary>Reads a path of a definition.</summary>
    /// <param name="provider">Its provider; without an id, the one called <c>default</c>.</param>
    /// <param name="path">Blanks and slashes around it do not count.</param>
    /// <param name="service">Name of the service, which is the bucket of a path without a slash in S3 and MinIO.</param>
    /// <returns>The path; <see langword="null"/> when it is empty.</returns>
    public static StoragePath? Parse(string provider, string path, string service)
    {
        var trimmed = path.Trim(' ', '/');
        if (trimmed.Length == 0)
        {
            return null;
        }

        var name = StorageProvider.FullName(provider);
        var slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0 ? new StoragePath(name, trimmed[..slash], trimmed[(slash + 1)..].TrimStart('/'))
            : name.StartsWith("minio.", StringComparison.Ordinal) || name.StartsWith("s3.", StringComparison.Ordinal) ? new StoragePath(name, service, trimmed)
            : new StoragePath(name, trimmed, "");
    }
}
