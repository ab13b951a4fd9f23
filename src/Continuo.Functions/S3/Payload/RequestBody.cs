namespace Continuo.Functions.S3.Payload;

/// <summary>The bytes that a client means to send, out of the framing they are sent in.</summary>
/// <param name="length">Bytes there will be, as the client says.</param>
internal abstract class RequestBody(long length) : IDisposable
{
    /// <summary>Bytes there will be, as the client says.</summary>
    public long Length { get; } = length;

    /// <summary>Headers that came after the bytes, names in lower case; empty before the end.</summary>
    public virtual IReadOnlyDictionary<string, string> Trailer { get; } = new Dictionary<string, string>();

    /// <summary>Reads the next bytes.</summary>
    /// <returns>Their number; 0 at the end, when all that came was checked.</returns>
    /// <exception cref="S3Exception">What comes is not what was announced.</exception>
    public abstract ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellation);

    /// <summary>Reads until a buffer is full or the body ends.</summary>
    /// <returns>Bytes read.</returns>
    /// <inheritdoc cref="ReadAsync"/>
    public async ValueTask<int> FillAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        var count = 0;
        while (count < buffer.Length && await ReadAsync(buffer[count..], cancellation).ConfigureAwait(false) is > 0 and var read)
        {
            count += read;
        }

        return count;
    }

    public virtual void Dispose()
    {
    }
}
