namespace Continuo.Placement.Tests.RunTime;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Generation;
using Continuo.Placement.Problem;
using Continuo.Placement.Rules;
using Continuo.Placement.RunTime;
using Continuo.Placement.Solvers;
using Continuo.Placement.Tests.Solvers;
using CsCheck;

public sealed class RunTimeStepTests
{
    private static readonly double[] Loads = [0.1, 0.4, 0.7, 1.1, 3];

    [Fact]
    public void Take_AnyLoad_IsNeverDearerNorWorseThanWhatRuns()
    {
        var counted = (Kept: 0, Cheaper: 0, Rescued: 0, Broken: 0);
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                foreach (var rules in new[] { EvaluationRules.Continuo, EvaluationRules.Space4AiR with { EdgeCostShare = 0.1 } })
                {
                    if (RunningSystems.Of(seed, rules) is not { } request)
                    {
                        continue;
                    }

                    foreach (var load in Loads)
                    {
                        var asked = request with { Load = LoadProfile.Of(load) };
                        var result = RunTimeStep.Take(asked);
                        RunningSystems.KeepsWhatCannotChange(asked, result.Placement);
                        if (result.Static.Feasible)
                        {
                            result.Evaluation.Feasible.ShouldBeTrue();
                            result.Evaluation.Cost.ShouldBeLessThanOrEqualTo(result.Static.Cost * (1 + 1e-12));
                        }

                        counted.Kept += ReferenceEquals(result.Evaluation, result.Static) ? 1 : 0;
                        counted.Cheaper += result.Evaluation.Cost < result.Static.Cost ? 1 : 0;
                        counted.Rescued += result.Evaluation.Feasible && !result.Static.Feasible ? 1 : 0;
                        counted.Broken += result.Evaluation.Feasible ? 0 : 1;
                    }
                }
            },
            iter: 25,
            threads: 1);

        // Each kind of answer was seen, or the law was not tested.
        Math.Min(Math.Min(counted.Kept, counted.Cheaper), Math.Min(counted.Rescued, counted.Broken)).ShouldBeGreaterThan(0, counted.ToString());
    }

    [Fact]
    public void Take_SmallSystems_EqualsExhaustiveSearch()
    {
        var compared = 0;
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                var system = Small(seed);
                if (PlacementSolver.Solve(new PlacementRequest { System = system, Load = LoadProfile.Of(1), ExplainInfeasible = false }).Placement is not { } placed)
                {
                    return;
                }

                foreach (var load in new[] { 0.3, 1.2 })
                {
                    var request = new RunTimeStepRequest { System = system, Current = placed, Load = LoadProfile.Of(load) };
                    var restrictions = RunTimeRestrictions.Of(system, placed, placed, PlacementRestrictions.None);
                    var problem = ProblemCompiler.Compile(system, request.Load, request.Rules, restrictions);
                    if (Exhaustive.Size(problem) > 20_000)
                    {
                        return;
                    }

                    var best = new Exhaustive(problem).Run().Best;
                    var result = RunTimeStep.Take(request);
                    result.Status.ShouldBe(double.IsInfinity(best) ? SolveStatus.Infeasible : SolveStatus.Optimal);
                    if (double.IsFinite(best))
                    {
                        result.Evaluation.Cost.ShouldBe(best, 1e-9 * best);
                        result.LowerBound!.Value.ShouldBe(best, 1e-9 * best);
                        compared++;
                    }
                }
            },
            iter: 40,
            threads: 1);
        compared.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Take_LoadOfThePlacement_ChangesNothing()
    {
        var request = RunningSystems.Sample();

        var result = RunTimeStep.Take(request);

        result.Status.ShouldBe(SolveStatus.Optimal);
        result.Placement.ShouldBeSameAs(request.Current);
        ChangeReasons.Of(request, result).ShouldBeEmpty();
    }

    [Fact]
    public void Take_TwoMachinesOfEqualPrice_KeepsThePlacesThatRun()
    {
        // Two types of machine that differ in nothing but their names: after the load changed, either would do.
        var model = new QueueingModel("QTcloud", 0.2);
        string[] machines = ["A", "B", "C"];
        var system = new SystemDescription
        {
            Application = new Application("twins", [.. new[] { "c1", "c2" }.Select(c => new Component(c, [new Deployment("s1", [new Partition("h1", 0, [])])]))], []),
            Continuum = new Continuum(
                [.. machines.Select(m => new ComputationalLayer($"layer{m}", ResourceKind.VirtualMachine, [new VirtualMachine(m, "", 1_000, 4, 1, 1)]))],
                [new NetworkDomain("net", [.. machines.Select(m => $"layer{m}")], 0, 1_000)]),
            Candidates = [.. new[] { "c1", "c2" }.SelectMany(c => machines.Select(m => new Candidate(c, "h1", m, 1, model)))],
        };
        foreach (var here in machines)
        {
            var current = new Placement([.. new[] { "c1", "c2" }.Select(c => new ComponentPlacement(c, "s1", [new PartitionPlacement("h1", here, 1)]))]);

            var result = RunTimeStep.Take(new RunTimeStepRequest { System = system, Current = current, Load = LoadProfile.Of(4) });

            result.Static.Feasible.ShouldBeFalse();
            result.Evaluation.Cost.ShouldBe(2);
            PlacementChanges.MovedPartitions(current, result.Placement).ShouldBe(0, here);
        }
    }

    [Fact]
    public void Take_LessLoad_SavesAndSaysWhy()
    {
        var request = RunningSystems.Sample() with { Load = LoadProfile.Of(0.1) };

        var result = RunTimeStep.Take(request);

        result.Evaluation.Cost.ShouldBeLessThan(result.Static.Cost);
        var changes = ChangeReasons.Of(request, result);
        changes.ShouldNotBeEmpty();
        changes.ShouldAllBe(change => change.Reason.Length > 0);
    }

    [Fact]
    public void Take_TooTightLimits_BreaksThemByTheSmallestFactor()
    {
        var request = RunningSystems.Sample();
        var tight = request with
        {
            System = request.System with
            {
                Requirements = new Requirements(
                    [.. request.System.Requirements.Local.Select(l => l with { LimitSeconds = l.LimitSeconds / 20 })],
                    [.. request.System.Requirements.Global.Select(l => l with { LimitSeconds = l.LimitSeconds / 20 })]),
            },
        };
        var restrictions = RunTimeRestrictions.Of(tight.System, tight.Current, tight.Current, PlacementRestrictions.None);
        var factor = PlacementSolver.Solve(new PlacementRequest { System = tight.System, Load = tight.Load, Restrictions = restrictions }).Infeasible!.ScaleAll!.Value;

        var result = RunTimeStep.Take(tight with { TimeLimit = TimeSpan.FromSeconds(10) });

        result.Status.ShouldBe(SolveStatus.Infeasible);
        result.Evaluation.Feasible.ShouldBeFalse();
        (1 - result.Margin).ShouldBe(factor, 1e-6 * factor);
    }

    [Fact]
    public void Take_MoreWorkThanAllServersCanDo_StillAnswers()
    {
        var request = RunningSystems.Sample() with { Load = LoadProfile.Of(1e6) };

        var result = RunTimeStep.Take(request);

        result.Status.ShouldBe(SolveStatus.Infeasible);
        result.Evaluation.Violations.ShouldNotBeEmpty();
        RunningSystems.KeepsWhatCannotChange(request, result.Placement);
    }

    [Fact]
    public void Take_NoTime_KeepsWhatRuns()
    {
        var request = RunningSystems.Sample() with { TimeLimit = TimeSpan.Zero };

        RunTimeStep.Take(request).Placement.ShouldBeSameAs(request.Current);
    }

    [Fact]
    public void Take_SameLoadAgain_ComesFromTheCache()
    {
        var cache = new RunTimeCache();
        var request = RunningSystems.Sample() with { Cache = cache };
        double[] loads = [0.1, 0.3, 0.5, 0.2, 0.4];
        var first = loads.Select(load => RunTimeStep.Take(request with { Load = LoadProfile.Of(load) })).ToList();
        cache.Count.ShouldBe(loads.Length);

        foreach (var (load, before) in loads.Zip(first))
        {
            var again = RunTimeStep.Take(request with { Load = LoadProfile.Of(load) });
            var without = RunTimeStep.Take(request with { Load = LoadProfile.Of(load), Cache = null });
            again.Evaluation.Cost.ShouldBe(before.Evaluation.Cost);
            again.Evaluation.Cost.ShouldBe(without.Evaluation.Cost, 1e-9 * without.Evaluation.Cost);
        }
    }

    [Fact]
    public void Take_InitialWithFewerEdgeDevices_GoesBackToThem()
    {
        var request = RunningSystems.Sample();
        var device = request.System.Continuum.Layers.SelectMany(l => l.Resources).OfType<EdgeDevice>()
            .First(d => d.AvailableInstances > 1 && request.Current.Components.Any(c => c.Partitions.Any(p => p.Resource == d.Name)));
        var more = new Placement(
        [
            .. request.Current.Components.Select(c => c with { Partitions = [.. c.Partitions.Select(p => p.Resource == device.Name ? p with { Instances = 2 } : p)] }),
        ]);
        var less = new Placement(
        [
            .. more.Components.Select(c => c with { Partitions = [.. c.Partitions.Select(p => p.Resource == device.Name ? p with { Instances = 1 } : p)] }),
        ]);

        var result = RunTimeStep.Take(request with { Current = more, Initial = less, Load = LoadProfile.Of(0.2) });

        RunTimeRestrictions.InstancesOf(result.Placement, device.Name).ShouldBeLessThanOrEqualTo(1);
    }

    private static SystemDescription Small(int seed) => SystemGenerator.Generate(
        new SystemGeneratorOptions { Components = 3, EdgeLayers = [1, 2], CloudLayers = [2], LocalLimits = 1, GlobalLimits = 1, LimitFactor = 1 + (seed % 4) }, seed);
}
