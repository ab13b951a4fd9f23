namespace Continuo.Functions.Jobs;

using Continuo.Functions.Objects;
using Continuo.Functions.Services;
using Continuo.Functions.State;
using Continuo.Functions.Storage;
using Continuo.Oscar.Client;

/// <summary>
/// Has jobs that failed for good tried again, with all their tries; their dead letters go, since they have not failed any more.
/// A letter in a storage elsewhere goes before its job may run: it may fail again, and its new letter must stay.
/// </summary>
internal sealed class Redrive(JobQueue queue, ObjectStore store, OutputUploads uploads) : IDisposable
{
    /// <summary>One redrive at a time: another one could remove the letter of a job that runs again.</summary>
    private readonly SemaphoreSlim _one = new(1);

    public void Dispose() => _one.Dispose();

    /// <summary>Has the failed jobs of a service tried again.</summary>
    /// <returns>Their number.</returns>
    /// <exception cref="OscarException">A storage elsewhere keeps dead letters; their jobs stay as they are, the other ones run again.</exception>
    public async Task<int> RunAsync(RegisteredService service)
    {
        await _one.WaitAsync().ConfigureAwait(false);
        try
        {
            var (jobs, fault) = await uploads.RemoveDeadLettersAsync(service.Definition, queue.Failed(service.Name)).ConfigureAwait(false);
            var count = await CommitAsync(service, jobs).ConfigureAwait(false);
            return fault is null ? count : throw new OscarException(
                $"{count} failed jobs run again; the dead letters of the other ones cannot be removed, so these stay as they are: {fault.Message}", fault);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<int> CommitAsync(RegisteredService service, IReadOnlyCollection<string> jobs)
    {
        var count = 0;
        await store.FreeAsync(t =>
        {
            count = 0;
            foreach (var job in jobs.Where(job => queue.Redrive(t, job)))
            {
                RemoveLetter(t, service, job);
                count++;
            }
        }).ConfigureAwait(false);
        queue.Recount();
        queue.Wake();
        return count;
    }

    /// <summary>What somebody else wrote under that key is no letter, and stays.</summary>
    private static void RemoveLetter(StateTransaction transaction, RegisteredService service, string job)
    {
        if (DeadLetter.Of(service.Definition, job) is { } letter
            && ObjectRows.Find(transaction, letter.Bucket, letter.Key) is { } stored
            && stored.Attributes.Metadata.GetValueOrDefault(OutputStaging.JobMetadata) == job)
        {
            ObjectRows.Delete(transaction, stored);
        }
    }
}
