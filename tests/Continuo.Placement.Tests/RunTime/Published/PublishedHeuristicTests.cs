namespace Continuo.Placement.Tests.RunTime.Published;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Generation;
using Continuo.Placement.Rules;
using Continuo.Placement.RunTime;
using Continuo.Placement.RunTime.Published;
using Continuo.Placement.Solvers;
using CsCheck;

public sealed class PublishedHeuristicTests
{
    private static readonly double[] Loads = [0.1, 0.5, 0.9, 3];

    /// <summary>A system of 6 components with an edge device of which there are several, where the default setting finds a placement with a margin.</summary>
    private static readonly Lazy<RunTimeStepRequest> Found = new(() => Enumerable.Range(1, 50)
        .Select(seed => Running(seed, 6, EvaluationRules.Continuo))
        .First(request => request is not null
            && request.System.Continuum.Layers.SelectMany(l => l.Resources).OfType<EdgeDevice>().Any(d => d.AvailableInstances > 1 && RunTimeRestrictions.InstancesOf(request.Current, d.Name) > 0)
            && PublishedHeuristic.Take(request with { Margin = 0.2 }, PublishedHeuristicOptions.Default).Placement is not null)!);

    [Fact]
    public void Take_AnyLoad_IsFeasibleOrNothing()
    {
        var counted = (Found: 0, Nothing: 0);
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                foreach (var rules in new[] { EvaluationRules.Continuo, EvaluationRules.Space4AiR with { EdgeCostShare = 0.1 } })
                {
                    if (Running(seed, 6, rules) is not { } request)
                    {
                        continue;
                    }

                    foreach (var load in Loads)
                    {
                        var asked = request with { Load = LoadProfile.Of(load) };
                        var result = PublishedHeuristic.Take(asked, PublishedHeuristicOptions.Default, Token);
                        (result.Placement is null).ShouldBe(result.Evaluation is null);
                        counted.Found += result.Placement is null ? 0 : 1;
                        counted.Nothing += result.Placement is null ? 1 : 0;
                        if (result is { Placement: { } placement, Evaluation: { } evaluation })
                        {
                            evaluation.Feasible.ShouldBeTrue();
                            new PlacementEvaluator(asked.System, asked.Load, rules).Evaluate(placement).Cost.ShouldBe(evaluation.Cost);
                            KeepsWhatCannotChange(asked, placement);
                        }
                    }
                }
            },
            iter: 30,
            threads: 1);
        Math.Min(counted.Found, counted.Nothing).ShouldBeGreaterThan(0, counted.ToString());
    }

    [Fact]
    public void Take_SmallSystems_IsNeverBelowTheProvedOptimumAndMostlyReachesIt()
    {
        var (compared, reached) = (0, 0);
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                if (Running(seed, 4, EvaluationRules.Continuo) is not { } request)
                {
                    return;
                }

                foreach (var load in new[] { 0.2, 0.6 })
                {
                    var asked = request with { Load = LoadProfile.Of(load) };
                    var optimum = RunTimeStep.Take(asked, Token);
                    if (PublishedHeuristic.Take(asked, PublishedHeuristicOptions.Paper, Token).Evaluation is not { } evaluation)
                    {
                        continue;
                    }

                    optimum.Status.ShouldBe(SolveStatus.Optimal);
                    evaluation.Cost.ShouldBeGreaterThanOrEqualTo(optimum.Evaluation.Cost * (1 - 1e-9));
                    compared++;
                    reached += evaluation.Cost <= optimum.Evaluation.Cost * (1 + 1e-9) ? 1 : 0;
                }
            },
            iter: 20,
            threads: 1);
        compared.ShouldBeGreaterThan(12);
        reached.ShouldBeGreaterThan(compared * 2 / 3, $"{reached} of {compared}");
    }

    [Fact]
    public void Take_SameSeed_GivesTheSameAnswer()
    {
        var request = Sample();

        var first = PublishedHeuristic.Take(request, PublishedHeuristicOptions.Default, Token);
        var again = PublishedHeuristic.Take(request, PublishedHeuristicOptions.Default, Token);

        again.Checks.ShouldBe(first.Checks);
        Text(again.Placement!).ShouldBe(Text(first.Placement!));
    }

    [Fact]
    public void Take_OtherSeeds_AnswerOtherwiseInTheLoopSetting()
    {
        var request = Sample();

        var answers = Enumerable.Range(0, 10)
            .Select(seed => PublishedHeuristic.Take(request, PublishedHeuristicOptions.Loop with { Seed = seed }, Token).Placement)
            .Select(placement => placement is null ? "" : Text(placement));

        answers.Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Take_MoreRounds_AreNeverDearer() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            if (Running(seed, 6, EvaluationRules.Continuo) is not { } request)
            {
                return;
            }

            var none = PublishedHeuristic.Take(request, PublishedHeuristicOptions.Default with { LocalSearchIterations = 0 }, Token);
            var some = PublishedHeuristic.Take(request, PublishedHeuristicOptions.Default with { LocalSearchIterations = 50 }, Token);

            (some.Placement is null).ShouldBe(none.Placement is null);
            if (none.Evaluation is { } before)
            {
                some.Evaluation!.Cost.ShouldBeLessThanOrEqualTo(before.Cost * (1 + 1e-12));
                some.Checks.ShouldBeGreaterThan(none.Checks);
            }
        },
        iter: 20,
        threads: 1);

    [Fact]
    public void Take_FewerInitialEdgeDevices_NeverUsesMore()
    {
        var request = Sample();
        var used = request.System.Continuum.Layers.SelectMany(l => l.Resources).OfType<EdgeDevice>()
            .First(d => d.AvailableInstances > 1 && RunTimeRestrictions.InstancesOf(request.Current, d.Name) > 0);
        var initial = WithInstances(request.Current, used.Name, 1);

        var answers = Enumerable.Range(0, 20)
            .Select(seed => PublishedHeuristic.Take(request with { Initial = initial, Load = LoadProfile.Of(0.1) }, PublishedHeuristicOptions.Default with { Seed = seed }, Token).Placement)
            .OfType<Placement>().ToList();

        answers.ShouldNotBeEmpty();
        answers.ShouldAllBe(answer => RunTimeRestrictions.InstancesOf(answer, used.Name) <= 1);
    }

    [Fact]
    public void Take_Cancelled_EndsWithoutAnAnswer()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var result = PublishedHeuristic.Take(Sample(), PublishedHeuristicOptions.Paper, cancelled.Token);

        result.Placement.ShouldBeNull();
        result.Checks.ShouldBe(0);
    }

    [Fact]
    public async Task Take_CancelledDuringLocalSearch_GivesTheBestSoFar()
    {
        using var cancelled = new CancellationTokenSource();
        var request = Sample();

        // The rounds alone would take longer than any test run.
        var endless = Task.Run(() => PublishedHeuristic.Take(request, PublishedHeuristicOptions.Default with { LocalSearchIterations = int.MaxValue }, cancelled.Token), Token);
        cancelled.CancelAfter(TimeSpan.FromMilliseconds(300));
        var result = await endless;

        if (result.Evaluation is { } evaluation)
        {
            evaluation.Feasible.ShouldBeTrue();
            result.Checks.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void Take_MoreLoadThanAnythingCarries_HasNoAnswer()
    {
        var result = PublishedHeuristic.Take(Sample() with { Load = LoadProfile.Of(1e6) }, PublishedHeuristicOptions.Default, Token);

        result.Placement.ShouldBeNull();
    }

    [Fact]
    public void Take_Margin_IsKept()
    {
        var request = Sample() with { Margin = 0.2 };

        var evaluation = PublishedHeuristic.Take(request, PublishedHeuristicOptions.Default, Token).Evaluation!;

        foreach (var component in evaluation.Components.Where(c => c.LimitSeconds is not null))
        {
            component.ResponseTimeSeconds.ShouldBeLessThanOrEqualTo(0.8 * component.LimitSeconds!.Value * (1 + 1e-12));
        }

        evaluation.Paths.ShouldAllBe(p => p.ResponseTimeSeconds <= 0.8 * p.LimitSeconds * (1 + 1e-12));
    }

    [Fact]
    public void Take_OptionsOutOfRange_AreRefused()
    {
        var request = Sample();
        foreach (var options in new[]
        {
            PublishedHeuristicOptions.Default with { RandomGreedyIterations = 0 },
            PublishedHeuristicOptions.Default with { LocalSearchIterations = -1 },
            PublishedHeuristicOptions.Default with { Elite = 0 },
        })
        {
            Should.Throw<ArgumentOutOfRangeException>(() => PublishedHeuristic.Take(request, options, Token));
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Text(Placement placement) => string.Join(' ', placement.Components.SelectMany(c => c.Partitions.Select(p => $"{c.Component}/{c.Deployment}/{p}")));

    private static Placement WithInstances(Placement placement, string resource, int instances) => new(
    [
        .. placement.Components.Select(c => c with { Partitions = [.. c.Partitions.Select(p => p.Resource == resource ? p with { Instances = instances } : p)] }),
    ]);

    private static void KeepsWhatCannotChange(RunTimeStepRequest request, Placement placement)
    {
        foreach (var layer in request.System.Continuum.Layers)
        {
            var running = layer.Resources.Where(r => RunTimeRestrictions.InstancesOf(request.Current, r.Name) > 0).Select(r => r.Name).ToList();
            foreach (var resource in layer.Resources)
            {
                var used = RunTimeRestrictions.InstancesOf(placement, resource.Name);
                if (resource is EdgeDevice)
                {
                    used.ShouldBeLessThanOrEqualTo(RunTimeRestrictions.InstancesOf(request.Current, resource.Name));
                }
                else if (resource is VirtualMachine && running.Count > 0 && used > 0)
                {
                    running.ShouldContain(resource.Name);
                }
            }
        }
    }

    private static RunTimeStepRequest Sample() => Found.Value;

    /// <summary>A system at a load of 0.4 that runs what is cheapest for 0.7; null when nothing is.</summary>
    private static RunTimeStepRequest? Running(int seed, int components, EvaluationRules rules)
    {
        var system = SystemGenerator.Generate(new SystemGeneratorOptions { Components = components, LimitFactor = 1 + (seed % 2) }, seed);
        var placed = PlacementSolver.Solve(new PlacementRequest { System = system, Load = LoadProfile.Of(0.7), Rules = rules, ExplainInfeasible = false });
        return placed.Placement is { } placement
            ? new RunTimeStepRequest { System = system, Load = LoadProfile.Of(0.4), Rules = rules, Current = placement, TimeLimit = TimeSpan.FromSeconds(10) }
            : null;
    }
}
