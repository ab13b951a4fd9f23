namespace Continuo.Adaptation.Tests.Migration;

using Continuo.Adaptation.Migration;
using Continuo.Model;
using Continuo.Placement.Generation;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

public sealed class MigrationPlannerTests
{
    private static readonly SystemDescription Chain = new SmallSystem()
        .With("c1", ("Cam", 0.1))
        .With("c2", ("Cam", 0.1), ("VM1", 0.1), ("VM2", 0.1), ("Fn", 0.1))
        .With("c3", ("Cam", 0.1), ("VM1", 0.1), ("VM2", 0.1)).Build();

    [Fact]
    public void Plan_SamePlacement_HasNoSteps()
    {
        var plan = Plan(Chain, ["c1=Cam*1", "c2=Cam*1", "c3=Cam*1"], ["c1=Cam*1", "c2=Cam*1", "c3=Cam*1"]);

        plan.Steps.ShouldBeEmpty();
        plan.Back.ShouldBeEmpty();
        plan.Feasible.ShouldBeTrue();
    }

    [Fact]
    public void Plan_OtherCounts_ScalesUpFirstAndDownLast()
    {
        var plan = Plan(Chain, ["c1=Cam*1", "c2=VM1*3", "c3=VM1*3"], ["c1=Cam*2", "c2=VM1*1", "c3=VM1*1"]);

        Texts(plan).ShouldBe(["Scale Cam: Cam×1 → Cam×2", "Scale VM1: VM1×3 → VM1×1"]);
    }

    [Fact]
    public void Plan_FromEdgeToCloud_StartsThenMovesLeavesFirst()
    {
        var plan = Plan(Chain, ["c1=Cam*2", "c2=Cam*2", "c3=Cam*2"], ["c1=Cam*1", "c2=VM1*1", "c3=VM1*1"]);

        Texts(plan).ShouldBe(["Start VM1:  → VM1×1", "Migrate c3/h1: Cam×2 → VM1×1", "Migrate c2/h1: Cam×2 → VM1×1", "Scale Cam: Cam×2 → Cam×1"]);
        plan.Feasible.ShouldBeTrue();
        plan.Steps.Select(s => s.Cost).ShouldBe([2 * 0.5 + 1, 2 * 0.5 + 1, 2 * 0.5 + 1, 0.5 + 1]);
    }

    [Fact]
    public void Plan_BackToTheEdge_MovesRootsFirstSinceNothingMayGoBackward()
    {
        var plan = Plan(Chain, ["c1=Cam*1", "c2=VM1*1", "c3=VM1*1"], ["c1=Cam*1", "c2=Cam*1", "c3=Cam*1"]);

        Texts(plan).ShouldBe(["Migrate c2/h1: VM1×1 → Cam×1", "Migrate c3/h1: VM1×1 → Cam×1", "Stop VM1: VM1×1 → "]);
        plan.Feasible.ShouldBeTrue();
        plan.Steps[0].Reason.ShouldBe("before c3, whose move would break backward of c2 → c3 now");
    }

    [Fact]
    public void Plan_InsideALayer_BreaksTheLayerRuleOnTheWayOnly()
    {
        var plan = Plan(Chain, ["c1=Cam*1", "c2=VM1*1", "c3=VM1*1"], ["c1=Cam*1", "c2=VM2*1", "c3=VM2*1"]);

        plan.Feasible.ShouldBeTrue();
        plan.Steps[1].After.Violations.ShouldHaveSingleItem().Kind.ShouldBe(ViolationKind.Layer);
        plan.Steps[^1].After.Violations.ShouldBeEmpty();
    }

    [Fact]
    public void Plan_ToAFunction_StartsItWithoutCount() =>
        Texts(Plan(Chain, ["c1=Cam*1", "c2=Cam*1", "c3=Cam*1"], ["c1=Cam*1", "c2=Fn", "c3=VM1*1"]))
            .ShouldBe(["Start VM1:  → VM1×1", "Start Fn:  → Fn", "Migrate c3/h1: Cam×1 → VM1×1", "Migrate c2/h1: Cam×1 → Fn"]);

    [Fact]
    public void Plan_SwapOfFullServers_MovesBothAtOnce()
    {
        var plan = Plan(Full("VM1", "GPU"), ["c1=VM1*1", "c2=GPU*1"], ["c1=GPU*1", "c2=VM1*1"]);

        Texts(plan).ShouldBe(["Migrate c2/h1 + c1/h1: GPU×1; VM1×1 → VM1×1; GPU×1"]);
        plan.Feasible.ShouldBeTrue();
    }

    [Fact]
    public void Plan_RotationOfFullServers_IsFlagged()
    {
        var plan = Plan(Full("VM1", "GPU", "Cam"), ["c1=VM1*1", "c2=GPU*1", "c3=Cam*1"], ["c1=GPU*1", "c2=Cam*1", "c3=VM1*1"], allowBackward: true);

        plan.From.Feasible.ShouldBeTrue();
        plan.To.Feasible.ShouldBeTrue();
        plan.Feasible.ShouldBeFalse();
        plan.Steps.Count(step => !step.Feasible).ShouldBe(1);
        plan.Steps.Single(step => !step.Feasible).After.Violations.ShouldHaveSingleItem().Kind.ShouldBe(ViolationKind.Memory);
    }

    [Fact]
    public void Plan_OtherDeployment_SwitchesItsPartitionsTogether()
    {
        var system = new SmallSystem()
            .With("c1", [("s1", [("h1", 0, [("Cam", 0.1)])]), ("s2", [("h2", 0, [("Cam", 0.1)]), ("h3", 0, [("VM1", 0.1)])])]).Build();

        Texts(Plan(system, ["c1=Cam*1"], ["c1:s2=Cam*1,VM1*1"]))
            .ShouldBe(["Start VM1:  → VM1×1", "SwitchDeployment c1: s1: h1 on Cam×1 → s2: h2 on Cam×1, h3 on VM1×1"]);
    }

    [Fact]
    public void Back_AnyPlan_UndoesIt()
    {
        var plan = Plan(Chain, ["c1=Cam*2", "c2=Cam*2", "c3=Cam*2"], ["c1=Cam*1", "c2=VM1*1", "c3=VM1*1"]);

        plan.Back.Select(Text).ShouldBe(["Scale Cam: Cam×1 → Cam×2", "Migrate c2/h1: VM1×1 → Cam×2", "Migrate c3/h1: VM1×1 → Cam×2", "Stop VM1: VM1×1 → "]);
        plan.Back[^1].After.Cost.ShouldBe(plan.From.Cost);
        plan.Back[^1].Cost.ShouldBe(plan.From.Cost);
    }

    /// <summary>Placements of generated systems: the plan ends where it should, and what it flags cannot be avoided.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Plan_GeneratedSystem_IsFeasibleWhereAnyOrderIs(int seed)
    {
        var system = SystemGenerator.Generate(new SystemGeneratorOptions { Components = 5, EdgeLayers = [1, 2], CloudLayers = [2, 2], LimitFactor = 3 }, seed);
        var (from, to) = (Solve(system, 1.8, 1), Solve(system, 0.3, 2));

        var plan = MigrationPlanner.Plan(system, EvaluationRules.Continuo, LoadProfile.Of(0.3), from, to);

        plan.To.Feasible.ShouldBeTrue();
        if (plan.Steps.Length > 0)
        {
            Places(plan.Steps[^1].After).ShouldBe(Places(plan.To));
            plan.Steps[^1].Cost.ShouldBe(plan.To.Cost, 1e-9);
            plan.Back[^1].Cost.ShouldBe(plan.From.Cost, 1e-9);
        }

        (plan.Feasible || !AnyOrder(system, from, to)).ShouldBeTrue(string.Join('\n', Texts(plan)));
    }

    private static bool AnyOrder(SystemDescription system, Placement from, Placement to)
    {
        var ground = new MigrationGround(system, EvaluationRules.Continuo, LoadProfile.Of(0.3), from, to);
        var running = ground.Resources.ToDictionary(r => r, r => Math.Max(ground.CountsBefore.GetValueOrDefault(r), ground.CountsAfter.GetValueOrDefault(r)));
        return From([]);

        bool From(HashSet<string> moved) =>
            moved.Count == ground.Moves.Length
            || ground.Moves.Where(m => !moved.Contains(m)).Select(m => moved.Append(m).ToHashSet()).Any(next => ground.Evaluate(next, running).Feasible && From(next));
    }

    private static Placement Solve(SystemDescription system, double load, int seed) => PlacementSolver.Solve(new PlacementRequest
    {
        System = system, Load = LoadProfile.Of(load), Method = SolveMethod.RandomGreedy, Iterations = 300, Seed = seed, Threads = 1, ExplainInfeasible = false,
    }).Placement.ShouldNotBeNull();

    /// <summary>Servers with memory for one component each.</summary>
    private static SystemDescription Full(params string[] resources)
    {
        var system = new SmallSystem { MemoryMegabytes = 1500 };
        for (var c = 1; c <= resources.Length; c++)
        {
            system.With($"c{c}", [.. resources.Select(r => (r, 0.1))]);
        }

        return system.Build();
    }

    private static MigrationPlan Plan(SystemDescription system, string[] from, string[] to, bool allowBackward = false) => MigrationPlanner.Plan(
        system, EvaluationRules.Continuo with { AllowBackward = allowBackward }, LoadProfile.Of(1), SmallSystem.Place(system, from), SmallSystem.Place(system, to));

    private static IEnumerable<string> Texts(MigrationPlan plan) => plan.Steps.Select(Text);

    private static string Text(MigrationStep step) => $"{step.Kind} {step.Subject}: {step.From} → {step.To}";

    private static IEnumerable<string> Places(Evaluation evaluation) =>
        evaluation.Components.SelectMany(c => c.Partitions.Select(p => $"{c.Component} {c.Deployment} {p.Resource} {p.Instances}"));
}
