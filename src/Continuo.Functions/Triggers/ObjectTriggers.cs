namespace Continuo.Functions.Triggers;

using Continuo.Functions.Jobs;
using Continuo.Functions.Objects;
using Continuo.Functions.Services;
using Continuo.Functions.State;
using Continuo.Functions.Telemetry;

/// <summary>Turns new objects into jobs, in the transaction that makes the objects.</summary>
internal sealed class ObjectTriggers(ServiceRegistry services, JobQueue queue, ObjectEventWriter events, TimeProvider time) : IObjectWatcher
{
    /// <inheritdoc/>
    public void OnPut(StateTransaction transaction, StoredObject stored, ObjectPut put)
    {
        // Folder markers are objects, but not inputs.
        if (stored.Key.EndsWith('/'))
        {
            return;
        }

        var listening = services.All.Values.Where(s => s.Definition.Input.Any(path => path.IsLocal && path.Bucket == stored.Bucket && stored.Key.StartsWith(path.KeyPrefix, StringComparison.Ordinal)));
        var told = TriggerRows.Targets(transaction, stored.Bucket, stored.Key, $"s3:ObjectCreated:{put.EventName}");
        foreach (var service in listening.Select(s => s.Name).Union(told, StringComparer.Ordinal).ToList())
        {
            if (put.Origin is null && queue.IsFull)
            {
                throw new StoreException(StoreError.SlowDown, "Too many events wait to be processed. Please reduce your request rate.");
            }

            Add(transaction, service, stored, put);
        }
    }

    /// <inheritdoc/>
    public void OnCommitted() => queue.Wake();

    /// <summary>Adds the job of a service for an object.</summary>
    public bool Add(StateTransaction transaction, string service, StoredObject stored, ObjectPut put)
    {
        var now = time.GetUtcNow();
        var job = new Job
        {
            Name = JobName.Next(service),
            Service = service,
            Created = now,
            Due = now,
            Event = events.Write(stored, put.EventName),
            Input = $"{stored.Bucket}/{stored.Key}",
            Trace = put.Origin?.Trace ?? put.Trace ?? Tracing.NewContext(),
            Hops = put.Origin?.Hops ?? 0,
        };
        return queue.Add(transaction, job, EventIdentity.Of(service, stored.Bucket, stored.Key, stored.ETag, stored.Sequencer));
    }
}
