namespace Continuo.Placement.Tests.RunTime.Oracle;

using Continuo.Placement.Rules;
using Continuo.Placement.RunTime;

/// <summary>Every claim of a step against all placements that it may answer.</summary>
public sealed class StepOracleTests
{
    private const int Systems = 120;

    [Theory]
    [InlineData("continuo", false)]
    [InlineData("continuo", true)]
    [InlineData("space4ai-d", false)]
    [InlineData("space4ai-d", true)]
    [InlineData("space4ai-r", false)]
    [InlineData("space4ai-r", true)]
    public void Take_SmallSystems_EveryClaimIsThatOfTheEnumeration(string preset, bool withRestrictions)
    {
        var counts = new StepCounts();
        for (var seed = 1; seed <= Systems; seed++)
        {
            foreach (var (name, request) in StepSystems.Of(seed, EvaluationRules.Named(preset)!, withRestrictions))
            {
                StepClaims.Check(name, request, counts);
            }
        }

        counts.Wrong.ShouldBeEmpty();

        // Each kind of answer was seen, or the law was not tested.
        Math.Min(counts.Optimal, counts.Broken).ShouldBeGreaterThan(10);
        counts.Closed.ShouldBe(withRestrictions ? Math.Max(counts.Closed, 5) : 0);
    }
}
