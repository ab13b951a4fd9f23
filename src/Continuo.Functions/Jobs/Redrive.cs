namespace Continuo.Functions.Jobs;

using Continuo.Functions.Objects;
using Continuo.Functions.Services;
using Continuo.Functions.State;
using Continuo.Functions.Storage;

/// <summary>Has jobs that failed for good tried again, with all their tries; their dead letters go, since they have not failed any more.</summary>
internal sealed class Redrive(JobQueue queue, ObjectStore store, OutputUploads uploads)
{
    /// <summary>Has the failed jobs of a service tried again.</summary>
    /// <returns>Their number.</returns>
    /// <exception cref="Continuo.Oscar.Client.OscarException">The jobs run again, but a storage elsewhere keeps dead letters.</exception>
    public async Task<int> RunAsync(RegisteredService service)
    {
        List<string> names = [];
        await store.FreeAsync(t =>
        {
            names = queue.Redrive(t, service.Name);
            foreach (var name in names)
            {
                RemoveLetter(t, service, name);
            }
        }).ConfigureAwait(false);
        queue.Recount();
        queue.Wake();
        await uploads.RemoveDeadLettersAsync(service.Definition, names).ConfigureAwait(false);
        return names.Count;
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
