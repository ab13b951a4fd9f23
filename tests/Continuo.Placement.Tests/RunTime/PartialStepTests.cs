namespace Continuo.Placement.Tests.RunTime;

using System.Diagnostics;

using Continuo.Model;
using Continuo.Placement.Loads;
using Continuo.Placement.Rules;
using Continuo.Placement.RunTime;
using Continuo.Placement.RunTime.Intervals;
using Continuo.Placement.Solvers;
using Continuo.Placement.Tests.Solvers;
using CsCheck;

public sealed class PartialStepTests
{
    private static readonly Placement OnFunction = Placed("F1");
    private static readonly Placement OnMachine = Placed("V1");

    [Fact]
    public void Take_ModelOfARandomCandidateRemoved_ClaimsNothingAboutTheWhole()
    {
        var counted = (Stayed: 0, Feasible: 0, Unknown: 0, Bounded: 0);
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                if (RunningSystems.Of(seed, seed % 2 == 0 ? EvaluationRules.Continuo : EvaluationRules.Space4AiR) is not { } request)
                {
                    return;
                }

                var random = new Random(seed);
                var candidate = Unreadable.Any(request.System, random);
                request = request with { Load = LoadProfile.Of(0.1 + (2.4 * random.NextDouble())), Margin = random.Next(3) == 0 ? 0.1 : 0 };

                var result = RunTimeStep.Take(request with { System = Unreadable.With(request.System, candidate) });

                result.LeftOut.ShouldBe([Unreadable.Omitted(candidate)]);
                if (Unreadable.Uses(request.Current, candidate))
                {
                    result.StaysUnjudged.ShouldBeTrue();
                    result.Status.ShouldBe(SolveStatus.Unknown);
                    result.Placement.ShouldBeSameAs(request.Current);
                    counted.Stayed++;
                    return;
                }

                var whole = RunTimeStep.Take(request);
                var known = RunTimeStep.Take(request with { System = Unreadable.Without(request.System, candidate) });
                result.Evaluation.Cost.ShouldBe(known.Evaluation.Cost, 1e-9 * known.Evaluation.Cost);
                result.Status.ShouldBe(known.Status is SolveStatus.Optimal or SolveStatus.Feasible ? SolveStatus.Feasible : SolveStatus.Unknown);
                if (whole.Status == SolveStatus.Optimal && result.LowerBound is { } bound)
                {
                    bound.ShouldBeLessThanOrEqualTo(whole.Objective * (1 + 1e-9));
                    counted.Bounded++;
                }

                counted.Feasible += result.Status == SolveStatus.Feasible ? 1 : 0;
                counted.Unknown += result.Status == SolveStatus.Unknown ? 1 : 0;
            },
            iter: 80,
            threads: 1);
        Math.Min(Math.Min(counted.Stayed, counted.Feasible), Math.Min(counted.Unknown, counted.Bounded)).ShouldBeGreaterThan(0, counted.ToString());
    }

    [Fact]
    public void Take_WhatRunsIsForbidden_MovesAwayFromIt()
    {
        var result = RunTimeStep.Take(Step(OnFunction) with { Wishes = new PlacementRestrictions { Forbidden = ["F1"] } });

        result.Status.ShouldBe(SolveStatus.Optimal);
        result.Placement.Components.Single(c => c.Component == "b").Partitions.Single().Resource.ShouldBe("V1");
    }

    [Fact]
    public void Intervals_WhatRunsCannotBeJudged_AreNoneAtOnce()
    {
        var watch = Stopwatch.StartNew();

        var intervals = PlacementIntervals.Of(Intervals(OnFunction));

        intervals.Intervals.ShouldBeEmpty();
        intervals.IsComplete.ShouldBeFalse();
        intervals.LeftOut.ShouldHaveSingleItem().Resource.ShouldBe("F1");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Intervals_AnotherCandidateCannotBeJudged_CoverTheLoadsWithoutProof()
    {
        var intervals = PlacementIntervals.Of(Intervals(OnMachine));

        intervals.IsComplete.ShouldBeFalse();
        intervals.LargestLoad.ShouldBe(2);
        intervals.Intervals.ShouldAllBe(i => !i.IsProved);
    }

    [Theory]
    [InlineData("throughput", 0.05)]
    [InlineData("throughput", -0.05)]
    [InlineData("1/cores", 0.3)]
    public void Intervals_LearnedModel_AreProved(string feature, double coefficient)
    {
        var (system, _) = LeftOutTests.TwoComponents();
        var model = new LearnedModel("AMLTHROUGHPUT", LearnedModelKind.Throughput, "") { Regression = new LinearRegression(1, [new RegressionTerm(feature, coefficient)]) };
        var server = system.Candidates.First(c => c.Resource == "V1");
        var request = Intervals(OnMachine) with { System = system with { Candidates = system.Candidates.Replace(server, server with { Performance = model }) } };

        var intervals = PlacementIntervals.Of(request);

        intervals.IsComplete.ShouldBeTrue();
        intervals.LargestLoad.ShouldBe(2);
        intervals.Intervals.ShouldAllBe(i => i.IsProved);
        foreach (var load in (double[])[0.1, 0.7, 1.3, 1.9])
        {
            var step = RunTimeStep.Take(new RunTimeStepRequest { System = request.System, Current = OnMachine, Load = LoadProfile.Of(load) });
            PlacementChanges.Between(request.System, step.Placement, intervals.Find(load)!.Placement).ShouldBeEmpty();
        }
    }

    [Fact]
    public void MaximumLoad_PlaceThatCannotBeJudged_IsNotKnown()
    {
        var system = Step(OnFunction).System;

        var unknown = MaximumLoad.Of(new MaximumLoadRequest { System = system, Placement = OnFunction, Load = LoadProfile.Of(1) });
        var known = MaximumLoad.Of(new MaximumLoadRequest { System = system, Placement = OnMachine, Load = LoadProfile.Of(1) });

        (unknown.Load, unknown.Binding, unknown.Feasible.Length).ShouldBe((null, null, 0));
        unknown.LeftOut.ShouldHaveSingleItem().Resource.ShouldBe("F1");
        known.LeftOut.ShouldBeEmpty();
        known.Load!.Value.ShouldBeGreaterThan(4);
        FeasibleLoads.Of(system, EvaluationRules.Continuo, OnFunction, 0, double.PositiveInfinity).ShouldBeEmpty();
    }

    [Fact]
    public void Sweep_LeftOut_ProvesNoLoad()
    {
        var result = LoadSweep.Run(new LoadSweepRequest { Problem = LeftOutTests.Request(Step(OnMachine).System), Loads = [0.5, 1, 100] });

        result.Points.Select(point => point.Result.Status).ShouldBe([SolveStatus.Feasible, SolveStatus.Feasible, SolveStatus.Unknown]);
        result.LeftOut.ShouldHaveSingleItem().Resource.ShouldBe("F1");
    }

    private static RunTimeStepRequest Step(Placement current)
    {
        var (system, function) = LeftOutTests.TwoComponents();
        return new RunTimeStepRequest { System = Unreadable.With(system, function), Load = LoadProfile.Of(1), Current = current };
    }

    private static PlacementIntervalRequest Intervals(Placement current) => new() { System = Step(current).System, Current = current, To = 2 };

    private static Placement Placed(string resource) => new(
        [new("a", "s1", [new PartitionPlacement("h1", "E1", 1)]), new("b", "s1", [new PartitionPlacement("h1", resource, 1)])]);
}
