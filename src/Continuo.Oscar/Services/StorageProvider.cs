namespace Continuo.Oscar.Services;

using System.Collections.Immutable;

/// <summary>A storage outside the cluster, or the cluster's own.</summary>
/// <param name="Kind">Such as <c>minio</c>, <c>s3</c> or <c>webdav</c>.</param>
/// <param name="Id">Its name among those of its kind.</param>
/// <param name="Settings">Settings such as <c>endpoint</c>, <c>access_key</c>, <c>secret_key</c>, <c>region</c>; truth values as <c>true</c> and <c>false</c>.</param>
public sealed record StorageProvider(string Kind, string Id, ImmutableSortedDictionary<string, string> Settings)
{
    /// <summary>The form <c>kind.id</c> by which paths name it.</summary>
    public string Name => $"{Kind}.{Id}";

    /// <summary>A provider's full name: the id is <c>default</c> where none is given.</summary>
    public static string FullName(string name) => name.Contains('.', StringComparison.Ordinal) ? name : name + ".default";

    /// <summary>The cluster's own storage as it is shown: its keys are not.</summary>
    /// <param name="endpoint">Its address.</param>
    /// <param name="region">Its region.</param>
    public static StorageProvider Shown(string endpoint, string region) => new("minio", "default", ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
    {
        ["endpoint"] = endpoint,
        ["verify"] = "true",
        ["access_key"] = "hidden",
        ["secret_key"] = "hidden",
        ["region"] = region,
    }));
}
