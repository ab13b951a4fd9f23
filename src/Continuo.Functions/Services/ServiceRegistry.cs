namespace Continuo.Functions.Services;

using System.Collections.Immutable;
using System.Security.Cryptography;

using Continuo.Functions.Objects;
using Continuo.Functions.State;
using Continuo.Functions.Storage;
using Continuo.Functions.Triggers;
using Continuo.Oscar.Client;
using Continuo.Oscar.Services;

/// <summary>The services, with the buckets and triggers that they need.</summary>
internal sealed class ServiceRegistry(StateDatabase database, ObjectStore store, RemoteStorages remote, TimeProvider time)
{
    private const int TokenBytes = 32;
    private readonly Lock _refreshing = new();
    private volatile ImmutableSortedDictionary<string, RegisteredService> _services = ImmutableSortedDictionary.Create<string, RegisteredService>(StringComparer.Ordinal);

    /// <summary>Raised after services changed.</summary>
    public event Action? Changed;

    /// <summary>All services by name.</summary>
    public ImmutableSortedDictionary<string, RegisteredService> All => _services;

    /// <summary>Reads the services.</summary>
    public void Start() => Refresh();

    /// <summary>A service; null: there is none of that name.</summary>
    public RegisteredService? Find(string name) => _services.GetValueOrDefault(name);

    /// <summary>Makes a service or changes it; its token and owner stay.</summary>
    /// <param name="definition">A valid definition.</param>
    /// <param name="owner">Who makes it.</param>
    /// <exception cref="OscarException">A storage elsewhere refuses a bucket, or is not reached; nothing is changed here.</exception>
    public async Task<RegisteredService> PutAsync(ServiceDefinition definition, string owner)
    {
        await remote.CreateBucketsAsync(definition).ConfigureAwait(false);
        var now = time.GetUtcNow();
        var service = await database.CommitAsync(t =>
        {
            var before = ServiceRows.Find(t, definition.Name);
            var service = new RegisteredService(
                definition, before?.Token ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes)), before?.Owner ?? owner, before?.Created ?? now, now);
            ServiceRows.Put(t, service);
            foreach (var path in definition.Input.Concat(definition.Output).Where(remote.IsOurs))
            {
                store.CreateBucket(t, path.Bucket, service.Owner);
            }

            return service;
        }).ConfigureAwait(false);
        Refresh();
        return service;
    }

    /// <summary>Removes a service with its triggers; its buckets stay.</summary>
    /// <returns>False: there is none of that name.</returns>
    public async Task<bool> RemoveAsync(string name)
    {
        var removed = await database.CommitAsync(t =>
        {
            if (ServiceRows.Find(t, name) is null)
            {
                return false;
            }

            ServiceRows.Delete(t, name);
            TriggerRows.Delete(t, name);
            return true;
        }).ConfigureAwait(false);
        Refresh();
        return removed;
    }

    private void Refresh()
    {
        lock (_refreshing)
        {
            _services = database.Read(ServiceRows.All).ToImmutableSortedDictionary(s => s.Name, s => s, StringComparer.Ordinal);
        }

        Changed?.Invoke();
    }
}
