namespace Continuo.Fuzz.Chunks;

/// <summary>A body as it comes from a network: a few bytes at a time.</summary>
internal sealed class Packets(byte[] bytes, int size) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
}
