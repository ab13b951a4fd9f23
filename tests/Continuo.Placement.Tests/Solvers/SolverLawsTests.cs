namespace Continuo.Placement.Tests.Solvers;

using Continuo.Model;
using Continuo.Placement.Generation;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;
using CsCheck;

public sealed class SolverLawsTests
{
    private static readonly Gen<int> Seeds = Gen.Int[0, 1_000_000];

    [Fact]
    public void Solve_WhateverTheStartAndThreads_GivesTheSamePlacement() => Seeds.Sample(
        seed =>
        {
            var request = Request(seed);
            var reference = PlacementSolver.Solve(request);
            foreach (var other in new[]
            {
                request with { Method = SolveMethod.Exact, Threads = 2 },
                request with { Seed = seed + 1, Threads = 3 },
                request with { Start = reference.Placement },
            })
            {
                var result = PlacementSolver.Solve(other);
                result.Status.ShouldBe(reference.Status);
                if (reference.Cost is { } cost)
                {
                    result.Cost!.Value.ShouldBe(cost, 1e-9 * cost);
                    Text(result).ShouldBe(Text(reference));
                }
            }
        },
        iter: 25,
        threads: 1);

    [Fact]
    public void Solve_IterationLimit_IsRepeatableOnAnyNumberOfThreads() => Seeds.Sample(
        seed =>
        {
            foreach (var method in new[] { SolveMethod.RandomGreedy, SolveMethod.LocalSearch, SolveMethod.Auto })
            {
                var request = Request(seed) with { Method = method, TimeLimit = null, Iterations = 5_000, ExplainInfeasible = false };
                var one = PlacementSolver.Solve(request with { Threads = 1 });
                var four = PlacementSolver.Solve(request with { Threads = 4 });
                four.Cost.ShouldBe(one.Cost);
                four.Status.ShouldBe(one.Status);
                Text(four).ShouldBe(Text(one));
            }
        },
        iter: 8,
        threads: 1);

    [Fact]
    public void Solve_Heuristics_AreNeverBelowTheBound() => Seeds.Sample(
        seed =>
        {
            var request = Request(seed);
            var exact = PlacementSolver.Solve(request);
            var local = PlacementSolver.Solve(request with { Method = SolveMethod.LocalSearch, TimeLimit = TimeSpan.FromMilliseconds(100) });
            if (exact.Status == SolveStatus.Infeasible)
            {
                local.Cost.ShouldBeNull();
            }
            else if (local.Cost is { } cost)
            {
                cost.ShouldBeGreaterThanOrEqualTo(exact.LowerBound!.Value * (1 - 1e-9));
            }
        },
        iter: 15,
        threads: 1);

    [Fact]
    public void Solve_MoreLoad_IsNeverCheaper() => Seeds.Sample(
        seed =>
        {
            var request = Request(seed) with { ExplainInfeasible = false };
            var costs = new[] { 0.4, 0.8, 1.6 }.Select(load => Cost(request with { Load = LoadProfile.Of(load) })).ToList();

            // Function times fall with the load, so the law holds for systems without functions only.
            if (!request.System.Continuum.Layers.Any(l => l.Kind == ResourceKind.Function))
            {
                costs.ShouldBe(costs.Order());
            }
        },
        iter: 10,
        threads: 1);

    [Fact]
    public void Solve_NoTime_AnswersAtOnce()
    {
        var result = PlacementSolver.Solve(Request(1) with { TimeLimit = TimeSpan.Zero });
        result.Status.ShouldBe(SolveStatus.Unknown);
        result.Cost.ShouldBeNull();
    }

    [Theory]
    [InlineData(SolveMethod.Auto)]
    [InlineData(SolveMethod.Exact)]
    [InlineData(SolveMethod.LocalSearch)]
    [InlineData(SolveMethod.RandomGreedy)]
    public void Solve_NoTimeWithAStart_KeepsTheStart(SolveMethod method)
    {
        var optimum = PlacementSolver.Solve(Request(1));
        var request = Request(1) with { Method = method, TimeLimit = TimeSpan.Zero, Start = optimum.Placement };

        var result = PlacementSolver.Solve(request);

        result.Status.ShouldBe(SolveStatus.Feasible);
        result.Cost!.Value.ShouldBe(optimum.Cost!.Value, 1e-9);

        var tooDear = request with { Restrictions = request.Restrictions with { Budget = optimum.Cost!.Value * 0.99 } };
        PlacementSolver.Solve(tooDear).Cost.ShouldBeNull();
    }

    [Fact]
    public void Solve_FewSamplesWithAStart_IsNeverDearerThanTheStart()
    {
        var optimum = PlacementSolver.Solve(Request(1));
        for (var seed = 1; seed <= 10; seed++)
        {
            var request = Request(1) with { Method = SolveMethod.RandomGreedy, Iterations = 1, Seed = seed, Start = optimum.Placement };

            PlacementSolver.Solve(request).Cost!.Value.ShouldBe(optimum.Cost!.Value, 1e-9);
        }
    }

    [Fact]
    public void Solve_MillionsOfInstances_AreNotCountedOneByOne()
    {
        var request = Request(2);
        var plenty = request.System with
        {
            Continuum = request.System.Continuum with
            {
                Layers = [.. request.System.Continuum.Layers.Select(l => l with
                {
                    Resources = [.. l.Resources.Select(r => r is VirtualMachine vm ? vm with { AvailableInstances = 10_000_000 } : r)],
                })],
            },
        };

        var result = PlacementSolver.Solve(request with { System = plenty, TimeLimit = TimeSpan.FromSeconds(5) });

        result.Cost!.Value.ShouldBeLessThanOrEqualTo(PlacementSolver.Solve(request).Cost!.Value * (1 + 1e-9));
        result.Seconds.ShouldBeLessThan(60);
    }

    [Fact]
    public void Solve_Cancelled_ReturnsWithoutDelay()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        PlacementSolver.Solve(Request(3), cancellation: cancelled.Token).Status.ShouldBe(SolveStatus.Unknown);
    }

    [Fact]
    public void Solve_Restrictions_AreKept()
    {
        var free = PlacementSolver.Solve(Request(2));
        var last = free.Placement!.Components[^1];
        var resource = last.Partitions[0].Resource;

        var forbidden = PlacementSolver.Solve(
            Request(2) with { Restrictions = new PlacementRestrictions { Forbidden = [resource] } });
        forbidden.Placement!.Components.SelectMany(c => c.Partitions).ShouldNotContain(p => p.Resource == resource);
        forbidden.Cost!.Value.ShouldBeGreaterThanOrEqualTo(free.Cost!.Value * (1 - 1e-9));

        var other = forbidden.Placement.Components[^1];
        var pinned = PlacementSolver.Solve(Request(2) with
        {
            Restrictions = new PlacementRestrictions
            {
                Pins = [new Pin(other.Component, null, other.Deployment), new Pin(other.Component, other.Partitions[0].Partition, other.Partitions[0].Resource)],
            },
        });
        pinned.Placement!.Components[^1].Deployment.ShouldBe(other.Deployment);
        pinned.Placement.Components[^1].Partitions[0].Resource.ShouldBe(other.Partitions[0].Resource);
        pinned.Cost!.Value.ShouldBeGreaterThanOrEqualTo(free.Cost.Value * (1 - 1e-9));
    }

    [Fact]
    public void Solve_Budget_IsKeptOrProvedTooSmall()
    {
        var free = PlacementSolver.Solve(Request(2));
        var cost = free.Cost!.Value;

        var enough = PlacementSolver.Solve(Request(2) with { Restrictions = new PlacementRestrictions { Budget = cost * 1.01 } });
        enough.Status.ShouldBe(SolveStatus.Optimal);
        enough.Cost!.Value.ShouldBe(cost, 1e-9 * cost);

        var tooSmall = PlacementSolver.Solve(Request(2) with { Restrictions = new PlacementRestrictions { Budget = cost * 0.99 } });
        tooSmall.Status.ShouldBe(SolveStatus.Infeasible);
        tooSmall.Infeasible!.Conflict.ShouldBe(["budget"]);
        tooSmall.Infeasible.SmallestRelaxation["budget"]!.Value.ShouldBe(cost, 1e-9 * cost);
    }

    private static PlacementRequest Request(int seed) => new()
    {
        System = SystemGenerator.Generate(SystemGeneratorOptions.Scenario(1), seed),
        Load = LoadProfile.Of(0.8),
        Rules = seed % 2 == 0 ? EvaluationRules.Continuo : EvaluationRules.Space4AiD,
        TimeLimit = TimeSpan.FromSeconds(60),
        Threads = 1,
    };

    private static double Cost(PlacementRequest request) => PlacementSolver.Solve(request).Cost ?? double.PositiveInfinity;

    private static string Text(SolveResult result) => result.Placement is null
        ? ""
        : string.Join(' ', result.Placement.Components.Select(c =>
            $"{c.Component}:{c.Deployment}:{string.Join(',', c.Partitions.Select(p => $"{p.Partition}@{p.Resource}x{p.Instances}"))}"));
}
