namespace Continuo.Placement.Tests.Problem;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Generation;
using Continuo.Placement.Problem;
using Continuo.Placement.Rules;
using CsCheck;

public sealed class PlacementStateTests
{
    private static readonly EvaluationRules[] Presets = [EvaluationRules.Continuo, EvaluationRules.Space4AiD, EvaluationRules.Space4AiR];

    [Fact]
    public void Refresh_RandomMoves_EqualsTheFullEvaluator() => Gen.Int[0, 100_000].Sample(
        seed =>
        {
            var random = new Random(seed);
            var rules = Presets[seed % 3] with { OneResourcePerLayer = seed % 2 == 0, AllowBackward = seed % 5 == 0 };
            var options = SystemGeneratorOptions.Scenario((seed % 3) + 1) with
            {
                MemoryFactor = seed % 4 == 0 ? 1 : 1000,
                OwnFunctions = rules.Name == "space4ai-r" || seed % 7 != 0,
            };
            var system = SystemGenerator.Generate(options, seed);
            var load = LoadProfile.Of(0.2 + random.NextDouble());
            var problem = ProblemCompiler.Compile(system, load, rules, PlacementRestrictions.None);
            var evaluator = new PlacementEvaluator(system, load, rules);
            var state = RandomMoves.RandomState(problem, random);
            for (var move = 0; move < 40; move++)
            {
                RandomMoves.Move(state, random);
                Compare(state, evaluator.Evaluate(PlacementConversion.ToPlacement(state)));
            }
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void Revert_RandomMoves_RestoresEverything() => Gen.Int[0, 100_000].Sample(
        seed =>
        {
            var random = new Random(seed);
            var problem = ProblemCompiler.Compile(
                SystemGenerator.Generate(SystemGeneratorOptions.Scenario(2), seed), LoadProfile.Of(0.5), EvaluationRules.Continuo, PlacementRestrictions.None);
            var state = RandomMoves.RandomState(problem, random);
            for (var move = 0; move < 100; move++)
            {
                var before = Snapshot(state);
                state.Begin();
                RandomMoves.Move(state, random);
                RandomMoves.Move(state, random);
                state.Revert();
                Snapshot(state).ShouldBe(before);
                state.RefreshAll();
                Snapshot(state).ShouldBe(before, 1e-9);
                RandomMoves.Move(state, random);
            }
        },
        iter: 20,
        threads: 1);

    [Fact]
    public void Refresh_RandomMoves_AllocateNothing()
    {
        var problem = ProblemCompiler.Compile(
            SystemGenerator.Generate(SystemGeneratorOptions.Scenario(3), 1), LoadProfile.Of(1), EvaluationRules.Continuo, PlacementRestrictions.None);
        var random = new Random(1);
        var state = RandomMoves.RandomState(problem, random);
        for (var move = 0; move < 2_000; move++)
        {
            state.Begin();
            RandomMoves.Move(state, random);
            state.Revert();
            RandomMoves.Move(state, random);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var move = 0; move < 10_000; move++)
        {
            state.Begin();
            RandomMoves.Move(state, random);
            state.Revert();
            RandomMoves.Move(state, random);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static double[] Snapshot(PlacementState state) =>
    [
        .. state.Work, .. state.Time, .. state.LimitTime, .. state.HopTime, .. state.Slowdown, .. state.MemoryUsed, state.Cost, state.Excess,
        .. state.Deployment, .. state.Candidate, .. state.Count, .. state.Hosted,
    ];

    private static void Compare(PlacementState state, Evaluation expected)
    {
        var problem = state.Problem;
        (state.Excess == 0).ShouldBe(
            expected.Feasible && expected.Violations.IsEmpty,
            $"excess {state.Excess}, {string.Join("; ", expected.Violations)}");
        Close(state.Cost, expected.Cost);
        if (expected.Violations.Any(v => v.Kind == ViolationKind.Utilization))
        {
            return;
        }

        for (var c = 0; c < problem.ComponentCount; c++)
        {
            Close(state.Time[c], expected.Components.Single(x => x.Component == problem.Components[c]).ResponseTimeSeconds);
        }

        for (var l = 0; l < problem.Limits.Length; l++)
        {
            var name = problem.Limits[l].Name;
            if (name.StartsWith("global:", StringComparison.Ordinal))
            {
                Close(state.LimitTime[l], expected.Paths.Single(p => "global:" + p.Path == name).ResponseTimeSeconds);
            }
        }

        foreach (var resource in expected.Resources.Where(r => r.Utilization is not null))
        {
            var s = Array.IndexOf(problem.Resources, resource.Resource);
            Close(state.Work[s] / state.Count[s], resource.Utilization!.Value);
        }
    }

    private static void Close(double actual, double expected) =>
        actual.ShouldBe(expected, 1e-12 * Math.Max(1, Math.Abs(expected)));
}
