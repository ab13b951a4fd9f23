namespace Continuo.Placement.Tests.Enumeration;

using Continuo.Placement.Solvers;

/// <summary>Every claim of the solver against the list of all placements, whatever the method, seed, start, threads and order.</summary>
public sealed class EnumerationTests
{
    [Fact]
    public void Solve_SmallSystems_EveryClaimHoldsAgainstFullEnumeration()
    {
        var counts = new EnumerationCounts();
        for (var seed = 0; counts.Systems < 300; seed++)
        {
            foreach (var wrong in SolverClaims.Check(seed, counts))
            {
                counts.Wrong.Add(wrong);
            }
        }

        counts.Wrong.ShouldBeEmpty();
        counts.Optimal.ShouldBeGreaterThan(150 * SolverClaims.Variants);
        counts.Infeasible.ShouldBeGreaterThan(60 * SolverClaims.Variants);
    }
}
