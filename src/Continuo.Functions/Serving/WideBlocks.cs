namespace Continuo.Functions.Serving;

using System.Buffers;
using System.Collections.Concurrent;

using Microsoft.AspNetCore.Connections;

/// <summary>
/// Memory into which the web server receives. Its own blocks have 4 KiB, so that a body of 1 MiB takes some 500 calls of the system and as
/// many changes of thread; the wider ones take a tenth. A connection that is silent has none, one that has sent half a request has one.
/// </summary>
internal sealed class WideBlocks : MemoryPool<byte>, IMemoryPoolFactory<byte>
{
    private const int BlockSize = 16 << 10;

    /// <summary>Most blocks that are kept for later: 8 MiB.</summary>
    private const int MostKept = 512;

    private readonly ConcurrentStack<Block> _kept = [];
    private int _count;

    /// <inheritdoc/>
    public override int MaxBufferSize => BlockSize;

    /// <inheritdoc/>
    public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, BlockSize);
        if (!_kept.TryPop(out var block))
        {
            return new Block(this);
        }

        Interlocked.Decrement(ref _count);
        return block;
    }

    /// <inheritdoc/>
    MemoryPool<byte> IMemoryPoolFactory<byte>.Create(MemoryPoolOptions? options) => this;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _kept.Clear();

    private void Keep(Block block)
    {
        if (Interlocked.Increment(ref _count) <= MostKept)
        {
            _kept.Push(block);
        }
        else
        {
            Interlocked.Decrement(ref _count);
        }
    }

    private sealed class Block(WideBlocks pool) : IMemoryOwner<byte>
    {
        public Memory<byte> Memory { get; } = GC.AllocateUninitializedArray<byte>(BlockSize, pinned: true);

        public void Dispose() => pool.Keep(this);
    }
}
