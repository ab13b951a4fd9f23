namespace Continuo.Functions.Objects;

/// <summary>An object whose contents are not deleted before this is disposed of.</summary>
internal sealed class HeldObject : IDisposable
{
    private readonly BlobFolder _blobs;

    public HeldObject(StoredObject stored, BlobFolder blobs)
    {
        (Stored, _blobs) = (stored, blobs);
        blobs.Hold(stored.Blobs);
    }

    /// <summary>The object.</summary>
    public StoredObject Stored { get; }

    /// <summary>Reads a range of the contents.</summary>
    /// <param name="offset">First byte.</param>
    /// <param name="length">Bytes.</param>
    /// <param name="next">Gives the memory that the next bytes are read into.</param>
    /// <param name="read">Takes the bytes that were read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task ReadAsync(long offset, long length, Func<Memory<byte>> next, Func<ReadOnlyMemory<byte>, ValueTask> read, CancellationToken cancellation)
    {
        foreach (var blob in Stored.Blobs)
        {
            var count = Math.Min(length, blob.Size - offset);
            if (count > 0)
            {
                await ReadAsync(blob, offset, count, next, read, cancellation).ConfigureAwait(false);
                length -= count;
            }

            offset = Math.Max(0, offset - blob.Size);
        }
    }

    public void Dispose() => _blobs.Release(Stored.Blobs);

    private async Task ReadAsync(BlobPart blob, long offset, long length, Func<Memory<byte>> next, Func<ReadOnlyMemory<byte>, ValueTask> read, CancellationToken cancellation)
    {
        using var file = File.OpenHandle(_blobs.PathOf(blob.Id), options: FileOptions.Asynchronous);
        for (var end = offset + length; offset < end;)
        {
            var memory = next();
            var count = await RandomAccess.ReadAsync(file, memory[..(int)Math.Min(memory.Length, end - offset)], offset, cancellation).ConfigureAwait(false);
            if (count == 0)
            {
                throw new EndOfStreamException($"The file {blob.Id} is shorter than its row says.");
            }

            await read(memory[..count]).ConfigureAwait(false);
            offset += count;
        }
    }
}
