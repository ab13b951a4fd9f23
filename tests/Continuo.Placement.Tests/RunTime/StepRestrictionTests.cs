namespace Continuo.Placement.Tests.RunTime;

using System.Collections.Immutable;

using Continuo.Model;
using Continuo.Placement.RunTime;
using Continuo.Placement.RunTime.Intervals;
using Continuo.Placement.Solvers;

/// <summary>What an operator restricts is kept by every answer, or named by it.</summary>
public sealed class StepRestrictionTests
{
    private static readonly Placement Running = new(
    [
        new ComponentPlacement("c1", "s1", [new PartitionPlacement("h1", "E1", 1)]),
        new ComponentPlacement("c2", "s1", [new PartitionPlacement("h1", "F1", 1)]),
    ]);

    [Theory]
    [InlineData("E1")]
    [InlineData("L1")]
    public void Take_OnlyPlaceForbidden_SaysSoAndIsInfeasible(string forbidden)
    {
        var result = Step(new PlacementRestrictions { Forbidden = [forbidden] });

        result.Status.ShouldBe(SolveStatus.Infeasible);
        result.Evaluation.Feasible.ShouldBeFalse();
        result.Static.Feasible.ShouldBeFalse();
        result.Evaluation.Violations.ShouldContain(new Violation(ViolationKind.Assignment, $"forbid:{forbidden}"));
        result.Placement.ShouldBeSameAs(Running);
    }

    [Fact]
    public void Take_PinThatCannotBeKept_SaysSoAndIsInfeasible()
    {
        var result = Step(new PlacementRestrictions { Pins = [new Pin("c1", null, "s2")] }, cut: true);

        result.Status.ShouldBe(SolveStatus.Infeasible);
        result.Evaluation.Violations.ShouldContain(new Violation(ViolationKind.Assignment, "pin:c1=s2"));
    }

    [Fact]
    public void Take_ForbiddenPlaceThatRuns_IsLeftWhateverItCosts()
    {
        var result = Step(new PlacementRestrictions { Forbidden = ["F1", "V2"] });

        result.Status.ShouldBe(SolveStatus.Optimal);
        result.Placement.Components[1].Partitions[0].Resource.ShouldBe("V1");
        result.Evaluation.Cost.ShouldBeGreaterThan(result.Static.Cost);
    }

    [Fact]
    public void Take_ForbiddenPlaceAndNothingElseKeepsTheLimit_BreaksTheLimitNotTheRestriction()
    {
        // F1 alone answers within the limit; it runs, and it may not be used.
        var result = Step(new PlacementRestrictions { Forbidden = ["F1"] }, limit: 0.11, machineSeconds: 0.3);

        result.Status.ShouldBe(SolveStatus.Infeasible);
        result.Placement.Components[1].Partitions[0].Resource.ShouldBe("V2");
        result.Evaluation.Violations.Select(v => v.Kind).ShouldBe([ViolationKind.Local]);
    }

    [Fact]
    public void Take_MoreThanTheBudget_IsNotSaidToBeFeasible()
    {
        var result = Step(new PlacementRestrictions { Budget = 1 });

        result.Status.ShouldBe(SolveStatus.Infeasible);
        result.Evaluation.Violations.ShouldContain(v => v.Subject == "budget" && v.Value > 1 && v.Limit == 1);
        Step(new PlacementRestrictions { Budget = 1.2 }).Status.ShouldBe(SolveStatus.Optimal);
    }

    [Fact]
    public void Take_NoTime_StillNamesTheRestrictionThatWhatRunsBreaks()
    {
        var result = Step(new PlacementRestrictions { Forbidden = ["F1"] }, time: TimeSpan.Zero);

        result.Status.ShouldBe(SolveStatus.Unknown);
        result.Evaluation.Violations.ShouldContain(new Violation(ViolationKind.Assignment, "forbid:F1"));
    }

    [Fact]
    public void Intervals_OnlyPlaceForbidden_CoverNothing()
    {
        var intervals = PlacementIntervals.Of(new PlacementIntervalRequest
        {
            System = System(), Current = Running, From = 0, To = 2, Wishes = new PlacementRestrictions { Forbidden = ["E1"] },
        });

        intervals.Intervals.ShouldBeEmpty();
    }

    [Fact]
    public void Allows_MoreInstancesThanThereAre_IsRefused()
    {
        var request = new RunTimeStepRequest { System = System(), Load = LoadProfile.Of(1), Current = Running };
        var two = new Placement([Running.Components[0], new ComponentPlacement("c2", "s1", [new PartitionPlacement("h1", "V1", 2)])]);

        RunTimeStep.Allows(request, Running).ShouldBeTrue();
        RunTimeStep.Allows(request, two).ShouldBeFalse();
    }

    [Fact]
    public void Take_NothingKeepsTheLimitAndTooManyInstancesRun_GoesBackToWhatThereIs()
    {
        var system = System(limit: 0.01);
        var current = new Placement([Running.Components[0], new ComponentPlacement("c2", "s1", [new PartitionPlacement("h1", "V2", 3)])]);

        var result = RunTimeStep.Take(new RunTimeStepRequest { System = system, Load = LoadProfile.Of(1), Current = current });

        result.Status.ShouldBe(SolveStatus.Infeasible);
        result.Evaluation.Violations.ShouldHaveSingleItem().Kind.ShouldBe(ViolationKind.Local);
    }

    private static RunTimeStepResult Step(
        PlacementRestrictions wishes, double limit = 5, double machineSeconds = 0.1, bool cut = false, TimeSpan? time = null) => RunTimeStep.Take(new RunTimeStepRequest
        {
            System = System(limit, machineSeconds, cut), Load = LoadProfile.Of(1), Current = Running, Wishes = wishes, TimeLimit = time ?? TimeSpan.FromSeconds(10),
        });

    /// <summary>c1 on E1 alone; c2 on a dear machine, a cheap one or a function, with a limit. The second deployment of c1 has no place.</summary>
    private static SystemDescription System(double limit = 5, double machineSeconds = 0.1, bool cut = false)
    {
        ImmutableArray<Deployment> whole = [new Deployment("s1", [new Partition("h1", 0, [])])];
        return new SystemDescription
        {
            Application = new Application(
                "restricted",
                [new Component("c1", cut ? [.. whole, new Deployment("s2", [new Partition("h2", 0, [])])] : whole), new Component("c2", whole)],
                []),
            Continuum = new Continuum(
                [
                    new ComputationalLayer("L1", ResourceKind.Edge, [new EdgeDevice("E1", "", 100, 1, 1, 1)]),
                    new ComputationalLayer("L2", ResourceKind.VirtualMachine, [new VirtualMachine("V1", "", 100, 1, 2, 1), new VirtualMachine("V2", "", 100, 1, 0.1, 1)]),
                    new ComputationalLayer("L3", ResourceKind.Function, [new FunctionConfiguration("F1", "", 100, 1, PriceUnit.PerHour, 600)]),
                ],
                [new NetworkDomain("n", ["L1", "L2", "L3"], 0, 1000)]),
            Candidates =
            [
                new Candidate("c1", "h1", "E1", 1, new QueueingModel("QTedge", 0.1)),
                new Candidate("c2", "h1", "V1", 1, new QueueingModel("QTcloud", machineSeconds)),
                new Candidate("c2", "h1", "V2", 1, new QueueingModel("QTcloud", machineSeconds)),
                new Candidate("c2", "h1", "F1", 1, new ServerlessModel("PACSLTK", 0.1, 0.1)),
            ],
            Requirements = new Requirements([new LocalConstraint("c2", limit)], []),
        };
    }
}
