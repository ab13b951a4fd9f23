namespace Continuo.Functions.Triggers;

using Continuo.Functions.Jobs;
using Continuo.Functions.Objects;
using Continuo.Functions.State;
using Continuo.Functions.Storage;
using Continuo.Oscar.Services;

/// <summary>Objects that were there before their service: on demand they become events.</summary>
internal sealed class ExistingObjects(StateDatabase database, ObjectStore store, RemoteStorages remote, ObjectTriggers triggers, JobQueue queue)
{
    private const int PageSize = 500;

    /// <summary>Starts a job for each object under the inputs of a service that did not start one within the last day.</summary>
    /// <returns>Jobs started.</returns>
    public async Task<int> ProcessAsync(ServiceDefinition service, CancellationToken cancellation)
    {
        var started = 0;
        foreach (var path in service.Input.Where(remote.IsOurs))
        {
            var after = "";
            while (store.List(path.Bucket, path.KeyPrefix, after, PageSize) is { Count: > 0 } page)
            {
                cancellation.ThrowIfCancellationRequested();
                after = page[^1].Key;
                started += await database.CommitAsync(t => page
                    .Where(o => !o.Key.EndsWith('/'))
                    .Count(o => triggers.Add(t, service.Name, o, new ObjectPut(o.Bucket, o.Key, o.ETag, o.Blobs, o.Attributes)))).ConfigureAwait(false);
            }
        }

        queue.Wake();
        return started;
    }
}
