namespace Continuo.Functions.Storage;

using System.Collections.Immutable;

using Continuo.Functions.Jobs;
using Continuo.Functions.Supervision;
using Continuo.Functions.Triggers;
using Continuo.Oscar.Client;
using Continuo.Oscar.Objects;
using Continuo.Oscar.Services;

/// <summary>
/// Outputs that go to other storages than ours. They are there before the job ends; a try that is repeated after a crash
/// writes the same keys again.
/// </summary>
internal sealed class OutputUploads(RemoteStorages remote)
{
    /// <summary>Uploads what goes elsewhere.</summary>
    /// <returns>What is left for our own storage.</returns>
    /// <exception cref="Continuo.Oscar.Client.OscarException">A storage refuses, or is not reached; what was uploaded stays.</exception>
    public async Task<ImmutableArray<OutputFile>> UploadAsync(ServiceDefinition service, Job job, ImmutableArray<OutputFile> files, CancellationToken cancellation)
    {
        foreach (var file in files.Where(f => !remote.IsOurs(f.Target)))
        {
            await remote.Find(service, file.Target.Provider)!.PutAsync(file.Target.Bucket, file.Key, file.FilePath, progress: null, ChainMetadata.Of(job), cancellation).ConfigureAwait(false);
        }

        return [.. files.Where(f => remote.IsOurs(f.Target))];
    }

    /// <summary>Uploads the event of a job that failed for good, when another storage stands in place of ours.</summary>
    /// <returns>False: dead letters lie in our own storage.</returns>
    /// <exception cref="Continuo.Oscar.Client.OscarException">The storage refuses, or is not reached.</exception>
    public async Task<bool> UploadDeadLetterAsync(ServiceDefinition service, Job job)
    {
        if (DeadLetter.Of(service, job) is not { } letter || remote.Find(service, StoragePath.DefaultProvider) is not { } storage)
        {
            return false;
        }

        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, job.Event).ConfigureAwait(false);
            await storage.CreateBucketAsync(letter.Bucket).ConfigureAwait(false);
            await storage.PutAsync(letter.Bucket, letter.Key, file, metadata: ChainMetadata.Of(job).Add(OutputStaging.JobMetadata, job.Name)).ConfigureAwait(false);
            return true;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Removes the dead letters of jobs, when another storage stands in place of ours.</summary>
    /// <returns>The jobs that have no letter there any more, and the last fault that kept a letter of another one.</returns>
    public async Task<(List<string> Without, OscarException? Fault)> RemoveDeadLettersAsync(ServiceDefinition service, List<string> jobs)
    {
        if (service.DeadLetter.Length == 0 || remote.Find(service, StoragePath.DefaultProvider) is not { } storage)
        {
            return (jobs, null);
        }

        List<string> without = [];
        OscarException? last = null;
        foreach (var job in jobs)
        {
            try
            {
                await RemoveAsync(storage, DeadLetter.Of(service, job)!, job).ConfigureAwait(false);
                without.Add(job);
            }
            catch (OscarException fault) when (fault.Status is not null)
            {
                last = fault;
            }
            catch (OscarException fault)
            {
                // The storage is not reached: asking it for each of many jobs would take long.
                return (without, fault);
            }
        }

        return (without, last);
    }

    /// <summary>What somebody else wrote under that key is no letter, and stays.</summary>
    private static async Task RemoveAsync(ObjectClient storage, DeadLetter letter, string job)
    {
        try
        {
            var metadata = await storage.MetadataAsync(letter.Bucket, letter.Key).ConfigureAwait(false);
            if (metadata.GetValueOrDefault(OutputStaging.JobMetadata) == job)
            {
                await storage.RemoveAsync(letter.Bucket, letter.Key).ConfigureAwait(false);
            }
        }
        catch (OscarException refusal) when (refusal.IsNotFound)
        {
            // The letter or its bucket went already.
        }
    }
}
