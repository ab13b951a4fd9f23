namespace Continuo.Experiments;

using System.Diagnostics;
using Continuo.Placement.Rules;
using Continuo.Placement.Tests.Enumeration;
using Continuo.Placement.Tests.RunTime.Oracle;

/// <summary>Every claim of the solver and of a step about small systems, and every node of a search, against the list of all placements.</summary>
internal static class EnumerationExperiment
{
    private static readonly EvaluationRules[] Presets = [EvaluationRules.Continuo, EvaluationRules.Space4AiD, EvaluationRules.Space4AiR];

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

        var (steps, running) = Steps(systems);
        counts.Wrong.AddRange(steps.Wrong);
        var (intervals, proved, complete) = (0, 0, 0);
        for (var seed = firstSeed; intervals < systems / 10; seed++)
        {
            if (IntervalClaims.Check(seed, ref proved, ref complete) is { } wrong)
            {
                intervals++;
                counts.Wrong.AddRange(wrong);
            }
        }

        counts.Wrong.ForEach(Console.WriteLine);
        Console.WriteLine(
            $"{counts.Systems} systems, {counts.Placements} feasible placements, each solved in {SolverClaims.Variants} ways: {counts.Optimal} optimal, {counts.Infeasible} infeasible");
        Console.WriteLine($"{looked} nodes of {searched} searches against their subtrees");
        Console.WriteLine($"{running} systems with a placement in force, steps in all variants: {steps.Optimal} optimal, {steps.Broken} break rules, {steps.Closed} have no place");
        Console.WriteLine($"{proved} proved load intervals of {intervals} systems, {complete} of which say that nothing carries more");
        Console.WriteLine($"{counts.Wrong.Count} wrong, {clock.Elapsed.TotalSeconds:F0} s");
        return counts.Wrong.Count == 0 ? 0 : 1;
    }

    /// <summary>Steps of systems with and without restrictions, under all presets; each with a margin, paid migrations and paid starts too.</summary>
    private static (StepCounts Counts, int Systems) Steps(int systems)
    {
        var counts = new StepCounts();
        var looked = 0;
        for (var seed = 1; looked < systems; seed++)
        {
            for (var kind = 0; kind < 2 * Presets.Length; kind++)
            {
                looked++;
                var (rules, restricted) = (Presets[kind / 2], kind % 2 == 1);
                foreach (var (name, request) in StepSystems.Of(seed, rules, restricted))
                {
                    StepClaims.Check(name, request, counts);
                }
            }
        }

        return (counts, looked);
    }
}
