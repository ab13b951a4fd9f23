namespace Continuo.Adaptation.Tests.Fallback;

using Continuo.Adaptation.Fallback;
using Continuo.Model;
using Continuo.Placement.Generation;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

public sealed class FallbackPlannerTests
{
    private static readonly SystemDescription Chain = new SmallSystem()
        .With("c1", ("Cam", 0.1)).With("c2", ("Cam", 0.2), ("VM1", 0.1)).With("c3", ("Cam", 0.1), ("Fn", 0.1)).Limit("c2", 0.5).Build();

    private static readonly string[] OnCloud = ["c1=Cam*1", "c2=VM1*1", "c3=Fn"];

    [Fact]
    public void Plan_AllFit_IsTheCheapestOnTheEdge()
    {
        var plan = Plan(Chain, OnCloud, load: 1);

        plan.Complete.ShouldBeTrue();
        plan.Waiting.ShouldBeEmpty();
        plan.Result!.Status.ShouldBe(SolveStatus.Optimal);
        plan.Result.Cost.ShouldBe(0.5);
        plan.Result.Evaluation!.Resources.ShouldAllBe(r => r.Kind == ResourceKind.Edge);
        plan.Changes.Select(step => step.Subject).ShouldBe(["c2/h1", "c3/h1", "VM1", "Fn"]);
        plan.LargestLoadShare.ShouldBeNull();
    }

    [Fact]
    public void Plan_OnlyCurrentInstances_AreNotExceeded()
    {
        Plan(Chain, OnCloud, load: 5).Result!.Evaluation!.Resources.Single().Instances.ShouldBeGreaterThan(1);

        var plan = Plan(Chain, OnCloud, load: 5, new FallbackOptions { OnlyCurrent = true });

        plan.Complete.ShouldBeFalse();
        plan.Result!.Status.ShouldBe(SolveStatus.Infeasible);
    }

    [Fact]
    public void Plan_TooMuchLoad_SaysWhichShareIsCarried()
    {
        // On the 4 instances of the camera c2 takes 0.2/(1 − 0.4λ/4) ≤ 0.5 up to λ = 6.
        var plan = Plan(Chain, OnCloud, load: 12);

        plan.Result!.Infeasible.ShouldNotBeNull();
        plan.LargestLoadShare!.Value.ShouldBeInRange(0.499, 0.5);
        plan.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Plan_ComponentWithoutEdge_WaitsWithAllItsSuccessors()
    {
        var system = new SmallSystem { Global = [new("p1", ["c1", "c2"], 0.001)] }
            .With("c1", ("Cam", 0.1), ("VM1", 0.1)).With("c2", ("VM1", 0.1)).With("c3", ("Cam", 0.1), ("VM1", 0.1)).Build();

        var plan = Plan(system, ["c1=VM1*1", "c2=VM1*1", "c3=VM1*1"], load: 1);

        plan.Waiting.ShouldBe(["c2", "c3"]);
        plan.Complete.ShouldBeFalse();
        plan.Result!.Placement!.Components.ShouldHaveSingleItem().Component.ShouldBe("c1");
    }

    [Fact]
    public void Plan_NothingOnTheEdge_HasNoResult()
    {
        var plan = Plan(new SmallSystem().With("c1", ("VM1", 0.1)).Build(), ["c1=VM1*1"], load: 1);

        plan.Result.ShouldBeNull();
        plan.Waiting.ShouldBe(["c1"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Plan_GeneratedSystem_UsesTheEdgeOnly(int seed)
    {
        var system = SystemGenerator.Generate(new SystemGeneratorOptions { Components = 5, EdgeLayers = [1, 2], CloudLayers = [2] }, seed);
        var current = PlacementSolver.Solve(new PlacementRequest { System = system, Load = LoadProfile.Of(0.3), Threads = 1 }).Placement.ShouldNotBeNull();

        var plan = FallbackPlanner.Plan(system, EvaluationRules.Continuo, LoadProfile.Of(0.3), current, new FallbackOptions { Threads = 1 });

        (plan.Waiting.Length + plan.System.Application.Components.Length).ShouldBe(5);
        (plan.Result?.Evaluation?.Resources ?? []).ShouldAllBe(r => r.Kind == ResourceKind.Edge);
        (plan.Result?.Evaluation?.Feasible ?? true).ShouldBeTrue();
    }

    private static FallbackPlan Plan(SystemDescription system, string[] current, double load, FallbackOptions? options = null) => FallbackPlanner.Plan(
        system, EvaluationRules.Continuo, LoadProfile.Of(load), SmallSystem.Place(system, current), (options ?? new FallbackOptions()) with { Threads = 1 });
}
