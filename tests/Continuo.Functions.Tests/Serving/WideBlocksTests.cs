namespace Continuo.Functions.Tests.Serving;

using Continuo.Functions.Serving;

public sealed class WideBlocksTests
{
    [Fact]
    public void Rent_AfterReturn_GivesTheSameMemory()
    {
        using var pool = new WideBlocks();
        var first = pool.Rent();
        first.Memory.Span[0] = 42;
        first.Dispose();

        using var second = pool.Rent(4096);

        second.ShouldBeSameAs(first);
        second.Memory.Length.ShouldBe(pool.MaxBufferSize);
    }

    [Fact]
    public void Rent_ManyReturned_KeepsOnlySome()
    {
        using var pool = new WideBlocks();
        var blocks = Enumerable.Range(0, 2000).Select(_ => pool.Rent()).ToHashSet();
        foreach (var block in blocks)
        {
            block.Dispose();
        }

        Enumerable.Range(0, 2000).Count(_ => blocks.Contains(pool.Rent())).ShouldBe(512);
    }

    [Fact]
    public void Rent_MoreThanABlock_IsRefused()
    {
        using var pool = new WideBlocks();

        Should.Throw<ArgumentOutOfRangeException>(() => pool.Rent(pool.MaxBufferSize + 1));
    }
}
