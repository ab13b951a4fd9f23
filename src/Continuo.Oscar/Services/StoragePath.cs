namespace Continuo.Oscar.Services;

using System.Collections.Immutable;

using Continuo.Oscar.Names;

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

    /// <summary>Whether buckets of its storage have the names that S3 allows.</summary>
    private bool HasBuckets => Provider.StartsWith("minio.", StringComparison.Ordinal) || Provider.StartsWith("s3.", StringComparison.Ordinal);

    /// <summary>What is wrong with the bucket; <see langword="null"/> when nothing is. Storages that are not of S3 have rules of their own.</summary>
    internal string? BucketProblem() => IsLocal ? BucketName.Problem(Bucket) : HasBuckets ? BucketName.ProblemElsewhere(Bucket) : null;

    /// <summary>What is wrong with the folder; <see langword="null"/> when nothing is.</summary>
    internal string? FolderProblem() => HasBuckets ? ObjectKey.FolderProblem(KeyPrefix) : null;

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
            : new StoragePath(name, service, trimmed) is { HasBuckets: true } folder ? folder
            : new StoragePath(name, trimmed, "");
    }

    /// <summary>Reads the place for the events of jobs that failed for good: <c>bucket/folder</c> in the storage of the cluster.</summary>
    /// <param name="path">Blanks and slashes around it do not count; without a slash it is a bucket.</param>
    /// <returns>The place; <see langword="null"/> when it is empty.</returns>
    public static StoragePath? ParseDeadLetter(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var trimmed = path.Trim(' ', '/');
        return trimmed.Length == 0 ? null
            : trimmed.Contains('/', StringComparison.Ordinal) ? Parse(DefaultProvider, trimmed, service: "")
            : new StoragePath(DefaultProvider, trimmed, "");
    }
}
