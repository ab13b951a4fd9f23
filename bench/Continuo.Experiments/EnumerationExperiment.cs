namespace Continuo.Experiments;

using System.Diagnostics;
using Continuo.Placement.Tests.Enumeration;

/// <summary>Every claim of the solver about small systems, and every node of its search, against the list of all placements.</summary>
internal static class EnumerationExperiment
{
    public static int Run(int systems, int firstSeed)
    {
        var clock = Stopwatch.StartNew();
        var counts = new EnumerationCounts();
        for (var seed = firstSeed; counts.Systems < systems; seed++)
        {
            counts.Wrong.AddRange(SolverClaims.Check(seed, counts));
        }

        var (searched, looked) = (0, 0);
        for (var seed = firstSeed; searched < systems; seed++)
        {
            if (NodeClaims.Of(seed, out var wrong) is { } claims)
            {
                searched++;
                looked += claims.Looked;
                counts.Wrong.AddRange(wrong);
            }
        }

        counts.Wrong.ForEach(Console.WriteLine);
        Console.WriteLine(
            $"{counts.Systems} systems, {counts.Placements} feasible placements, each solved in {SolverClaims.Variants} ways: {counts.Optimal} optimal, {counts.Infeasible} infeasible");
        Console.WriteLine($"{looked} nodes of {searched} searches against their subtrees");
        Console.WriteLine($"{counts.Wrong.Count} wrong, {clock.Elapsed.TotalSeconds:F0} s");
        return counts.Wrong.Count == 0 ? 0 : 1;
    }
}
