namespace Continuo.Placement.Tests.Solvers;

using Continuo.Model;
using Continuo.Placement.Loads;
using Continuo.Placement.Rules;
using Continuo.Placement.RunTime;
using Continuo.Placement.Solvers;

/// <summary>A pin of a partition asks for a deployment that has it.</summary>
public sealed class PinnedPartitionTests
{
    /// <summary>One component, whole (h1) or cut (h2, h3), on an edge device of cost 1 or a machine of cost 5.</summary>
    private static readonly SystemDescription Cut = new()
    {
        Application = new Application(
            "cut",
            [
                new Component("c1",
                [
                    new Deployment("s1", [new Partition("h1", 0, [])]),
                    new Deployment("s2", [new Partition("h2", 0, [new DataTransfer("h3", 1)]), new Partition("h3", 0, [])]),
                ]),
            ],
            []),
        Continuum = new Continuum(
            [
                new ComputationalLayer("L1", ResourceKind.Edge, [new EdgeDevice("E1", "", 1000, 1, 1, 1)]),
                new ComputationalLayer("L2", ResourceKind.VirtualMachine, [new VirtualMachine("V1", "", 1000, 1, 5, 1)]),
            ],
            [new NetworkDomain("n", ["L1", "L2"], 0, 100)]),
        Candidates = [.. from p in new[] { "h1", "h2", "h3" } from r in new[] { "E1", "V1" } select new Candidate("c1", p, r, 100, new QueueingModel("QTedge", 0.1))],
        Requirements = new Requirements([], []),
    };

    [Theory]
    [InlineData(SolveMethod.Auto)]
    [InlineData(SolveMethod.Exact)]
    [InlineData(SolveMethod.RandomGreedy)]
    [InlineData(SolveMethod.LocalSearch)]
    public void Solve_PinOfAPartition_TakesADeploymentThatHasIt(SolveMethod method)
    {
        var result = PlacementSolver.Solve(Request(new Pin("c1", "h3", "V1")) with { Method = method, Iterations = 200 });

        result.Cost.ShouldBe(5);
        var placed = result.Placement!.Components.ShouldHaveSingleItem();
        placed.Deployment.ShouldBe("s2");
        placed.Partitions.Single(p => p.Partition == "h3").Resource.ShouldBe("V1");
    }

    [Fact]
    public void Solve_PinsOfPartitionsOfTwoDeployments_AreInfeasible()
    {
        var result = PlacementSolver.Solve(Request(new Pin("c1", "h1", "E1"), new Pin("c1", "h3", "V1")));

        result.Status.ShouldBe(SolveStatus.Infeasible);
        result.Infeasible!.Conflict.ShouldBe(["candidates:c1"]);
    }

    [Fact]
    public void Solve_PinOfALayer_AsksForThePartitionToo() =>
        PlacementSolver.Solve(Request(new Pin("c1", "h2", "l1"))).Placement!.Components[0].Deployment.ShouldBe("s2");

    [Fact]
    public void Sweep_PinOfAPartition_TakesADeploymentThatHasIt() =>
        LoadSweep.Run(new LoadSweepRequest { Problem = Request(new Pin("c1", "h3", "V1")), Loads = [0.5, 1] })
            .Points.ShouldAllBe(point => point.Result.Cost == 5);

    [Fact]
    public void Step_PinOfAPartition_SwitchesTheDeployment()
    {
        var current = new Placement([new ComponentPlacement("c1", "s1", [new PartitionPlacement("h1", "E1", 1)])]);

        var result = RunTimeStep.Take(new RunTimeStepRequest
        {
            System = Cut, Load = LoadProfile.Of(1), Current = current, Wishes = new PlacementRestrictions { Pins = [new Pin("c1", "h3", "V1")] },
        });

        result.Status.ShouldBe(SolveStatus.Optimal);
        result.Evaluation.Cost.ShouldBe(5);
        result.Static.Feasible.ShouldBeFalse();
        result.Static.Violations.ShouldContain(new Violation(ViolationKind.Assignment, "pin:c1/h3=V1"));
    }

    private static PlacementRequest Request(params Pin[] pins) => new()
    {
        System = Cut, Load = LoadProfile.Of(1), Rules = EvaluationRules.Continuo, Restrictions = new PlacementRestrictions { Pins = [.. pins] },
    };
}
