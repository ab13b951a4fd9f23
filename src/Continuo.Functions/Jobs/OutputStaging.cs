namespace Continuo.Functions.Jobs;

using System.Collections.Immutable;
using System.Text;

using Continuo.Functions.Objects;
using Continuo.Functions.Supervision;
using Continuo.Oscar.Services;

/// <summary>Makes the files that a script left into contents of objects, which a commit then makes visible together.</summary>
internal sealed class OutputStaging(BlobFolder blobs)
{
    /// <summary>Metadata of an object that a job wrote: the job.</summary>
    public const string JobMetadata = "continuo-job";

    private const int BufferBytes = 128 * 1024;
    private const string InputMetadata = "continuo-input";

    /// <summary>Stages the files.</summary>
    /// <param name="job">The job that wrote them.</param>
    /// <param name="files">The files.</param>
    /// <returns>Objects to be put.</returns>
    public async Task<ImmutableArray<ObjectPut>> StageAsync(Job job, IReadOnlyList<OutputFile> files)
    {
        var staged = ImmutableArray.CreateBuilder<ObjectPut>();
        try
        {
            foreach (var file in files)
            {
                if (!file.Target.IsLocal)
                {
                    throw new IOException($"There is no storage '{file.Target.Provider}' here.");
                }

                staged.Add(ObjectPut.Of(file.Target.Bucket, file.Key, await CopyAsync(file.FilePath).ConfigureAwait(false), Attributes(job)) with { Origin = new ObjectOrigin(job.Name, job.Hops + 1, job.Trace) });
            }

            return staged.DrainToImmutable();
        }
        catch
        {
            foreach (var blob in staged.SelectMany(put => put.Blobs))
            {
                blobs.Delete(blob.Id);
            }

            throw;
        }
    }

    /// <summary>Stages the event of a job that failed for good, where its service wants that.</summary>
    public async Task<ImmutableArray<ObjectPut>> DeadLetterAsync(ServiceDefinition service, Job job)
    {
        if (DeadLetter.Of(service, job) is not { } letter)
        {
            return [];
        }

        await using var writer = blobs.Begin();
        await writer.WriteAsync(Encoding.UTF8.GetBytes(job.Event), default).ConfigureAwait(false);
        return [ObjectPut.Of(letter.Bucket, letter.Key, writer.Complete(), Attributes(job) with { ContentType = "application/json" }) with { Origin = new ObjectOrigin(job.Name, job.Hops + 1, job.Trace) }];
    }

    private static ObjectAttributes Attributes(Job job) => ObjectAttributes.Default with
    {
        Metadata = ImmutableSortedDictionary<string, string>.Empty
            .Add(JobMetadata, job.Name)
            .AddRange(job.Input is { } input ? [KeyValuePair.Create(InputMetadata, Uri.EscapeDataString(input))] : []),
    };

    private async Task<StagedBlob> CopyAsync(string path)
    {
        await using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        await using var writer = blobs.Begin(source.Length);
        var buffer = new byte[(int)Math.Min(BufferBytes, Math.Max(source.Length, 1))];
        for (var read = await source.ReadAsync(buffer).ConfigureAwait(false); read > 0; read = await source.ReadAsync(buffer).ConfigureAwait(false))
        {
            await writer.WriteAsync(buffer.AsMemory(0, read), default).ConfigureAwait(false);
        }

        return writer.Complete();
    }
}
