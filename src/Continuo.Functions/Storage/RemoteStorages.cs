namespace Continuo.Functions.Storage;

using System.Collections.Concurrent;

using Continuo.Oscar.Client;
using Continuo.Oscar.Objects;
using Continuo.Oscar.Services;

/// <summary>The storages that services use beside our own, or in place of it.</summary>
/// <param name="external">What services know as <c>minio.default</c>; null: our own.</param>
internal sealed class RemoteStorages(ClusterStorage? external) : IDisposable
{
    private const string DefaultRegion = "us-east-1";
    private readonly ConcurrentDictionary<ClusterStorage, Lazy<ObjectClient>> _clients = new();

    /// <summary>Whether a path lies in our own storage.</summary>
    public bool IsOurs(StoragePath path) => path.IsLocal && external is null;

    /// <summary>The client of a storage; null: it is our own.</summary>
    /// <param name="service">The service that names it.</param>
    /// <param name="provider">Its name, <c>type.id</c>.</param>
    /// <exception cref="IOException">The service knows no such storage, or it is of a kind that cannot be used.</exception>
    public ObjectClient? Find(ServiceDefinition service, string provider)
    {
        var name = StorageProvider.FullName(provider);
        if (name == StoragePath.DefaultProvider)
        {
            return external is null ? null : Client(external);
        }

        var found = service.StorageProviders.FirstOrDefault(p => p.Name == name) ?? throw new IOException($"There is no storage '{provider}' here.");
        return found.Kind is "minio" or "s3" ? Client(StorageOf(found)) : throw new IOException($"Storages of the kind '{found.Kind}' cannot be used here.");
    }

    /// <summary>Makes the buckets of a service that are not in our own storage.</summary>
    /// <exception cref="OscarException">A storage refuses, or is not reached.</exception>
    /// <exception cref="IOException">A storage is of a kind that cannot be used.</exception>
    public async Task CreateBucketsAsync(ServiceDefinition service)
    {
        foreach (var (provider, bucket) in service.Input.Concat(service.Output).Select(p => (p.Provider, p.Bucket)).Distinct())
        {
            if (Find(service, provider) is { } storage)
            {
                await storage.CreateBucketAsync(bucket).ConfigureAwait(false);
            }
        }
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values.Where(c => c.IsValueCreated))
        {
            client.Value.Dispose();
        }
    }

    private static ClusterStorage StorageOf(StorageProvider provider)
    {
        var region = provider.Settings.GetValueOrDefault("region") is { Length: > 0 } named ? named : DefaultRegion;
        var endpoint = provider.Settings.GetValueOrDefault("endpoint") is { Length: > 0 } address ? address : $"https://s3.{region}.amazonaws.com";
        return Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)
            ? new ClusterStorage(uri, provider.Settings.GetValueOrDefault("access_key", ""), provider.Settings.GetValueOrDefault("secret_key", ""), region)
            {
                VerifiesCertificate = provider.Settings.GetValueOrDefault("verify") != "false",
            }
            : throw new IOException($"'{endpoint}' is no address of a storage.");
    }

    private ObjectClient Client(ClusterStorage storage) => _clients.GetOrAdd(storage, s => new Lazy<ObjectClient>(() => new ObjectClient(s))).Value;
}
