namespace Continuo.Functions.Storage;

using Continuo.Functions.Objects;

/// <summary>Inputs out of our own object storage; the kernel copies them.</summary>
internal sealed class LocalInputs(ObjectStore store)
{
    /// <summary>Writes an object into a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such object, or its contents are gone.</exception>
    public async Task DownloadAsync(string bucket, string key, string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stored = store.Find(bucket, key) ?? throw new FileNotFoundException($"The object '{bucket}/{key}' does not exist any more.");
            try
            {
                await CopyAsync(stored, path, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (FileNotFoundException) when (store.Find(bucket, key)?.Sequencer != stored.Sequencer)
            {
                // It was overwritten between the look and the copy: look again.
            }
        }
    }

    private async Task CopyAsync(StoredObject stored, string path, CancellationToken cancellation)
    {
        if (stored.Blobs is [var only])
        {
            File.Copy(store.Blobs.PathOf(only.Id), path, overwrite: true);
            return;
        }

        await using var target = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var blob in stored.Blobs)
        {
            await using var source = store.Blobs.OpenRead(blob.Id);
            await source.CopyToAsync(target, cancellation).ConfigureAwait(false);
        }
    }
}
