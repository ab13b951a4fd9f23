namespace Continuo.Functions.Storage;

using Continuo.Functions.Supervision;
using Continuo.Oscar.Services;

/// <summary>Inputs of a service, out of the storages that it names.</summary>
internal sealed class ServiceInputs(ServiceDefinition service, RemoteStorages remote, LocalInputs ours) : IInputStorage
{
    /// <inheritdoc/>
    public Task DownloadAsync(string provider, string bucket, string key, string path, CancellationToken cancellationToken) =>
        remote.Find(service, provider) is { } storage
            ? storage.GetAsync(bucket, key, path, progress: null, cancellationToken)
            : ours.DownloadAsync(bucket, key, path, cancellationToken);
}
