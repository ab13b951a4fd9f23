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
}
