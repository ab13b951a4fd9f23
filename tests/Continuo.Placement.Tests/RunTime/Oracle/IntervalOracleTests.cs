namespace Continuo.Placement.Tests.RunTime.Oracle;

/// <summary>Every claim of the intervals against all placements that a step may answer.</summary>
public sealed class IntervalOracleTests
{
    [Fact]
    public void Of_SmallSystems_EveryProofHoldsAgainstFullEnumeration()
    {
        var wrong = new List<string>();
        var (systems, proved, complete) = (0, 0, 0);
        for (var seed = 0; systems < 40; seed++)
        {
            if (IntervalClaims.Check(seed, ref proved, ref complete) is { } found)
            {
                systems++;
                wrong.AddRange(found);
            }
        }

        wrong.ShouldBeEmpty();
        proved.ShouldBeGreaterThan(40);
        complete.ShouldBeGreaterThan(2);
    }
}
