namespace Continuo.Placement.Tests.Enumeration;

/// <summary>The bound of each node of the exact search against all placements of its subtree.</summary>
public sealed class NodeBoundTests
{
    [Fact]
    public void Look_NodesInAnyOrder_CutsOffNothingAndBoundsTheirSubtree()
    {
        var (systems, looked) = (0, 0);
        var wrong = new List<string>();
        for (var seed = 10_000; systems < 300; seed++)
        {
            if (NodeClaims.Of(seed, out var found) is { } claims)
            {
                systems++;
                looked += claims.Looked;
                wrong.AddRange(found);
            }
        }

        wrong.ShouldBeEmpty();
        looked.ShouldBeGreaterThan(3_000);
    }
}
