namespace Continuo.Placement.Tests.Enumeration;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>Systems so small that the optimum is read off, each of a kind that once misled the search.</summary>
public sealed class SmallProofTests
{
    private static readonly EdgeDevice Edge = new("E1", "", 100, 1, 1, 1);
    private static readonly FunctionConfiguration Function = new("F1", "", 100, 1, PriceUnit.PerHour, 600);

    [Theory]
    [InlineData("continuo")]
    [InlineData("space4ai-d")]
    [InlineData("space4ai-r")]
    public void Solve_CheapServerAmongDearOnesAndFunctions_IsFound(string preset)
    {
        // E1 and V2: 1 + 0.1. The prices that refute V1 (2) against F1 (1) say nothing about V2.
        var system = System(
            [new VirtualMachine("V1", "", 100, 1, 2, 1), new VirtualMachine("V2", "", 100, 1, 0.1, 1)],
            [[Whole()], [Whole()]],
            [OnServer("c1", "h1", "E1", 0.1), OnServer("c2", "h1", "V1", 0.1), OnServer("c2", "h1", "V2", 0.1), OnFunction("c2", "h1", 1)]);
        var rules = new[] { EvaluationRules.Continuo, EvaluationRules.Space4AiD, EvaluationRules.Space4AiR }.Single(r => r.Name == preset);

        var result = Exact(system, rules);

        result.Status.ShouldBe(SolveStatus.Optimal);
        result.Cost!.Value.ShouldBe(1.1, 1e-9);
        result.LowerBound!.Value.ShouldBe(1.1, 1e-9);
    }

    [Fact]
    public void Solve_PartsOfAComponentWithoutANetworkBetweenThem_AreNotPlacedApart()
    {
        // h2 on E1 and h3 on V1 would cost 1.2, but no domain joins their layers, and no limit looks at the time between them.
        var system = System(
            [new VirtualMachine("V1", "", 100, 1, 0.2, 1)],
            [[new Deployment("s1", [new Partition("h2", 0, [new DataTransfer("h3", 1)]), new Partition("h3", 0, [])])]],
            [OnServer("c1", "h2", "E1", 0.1), OnServer("c1", "h3", "V1", 0.1), OnFunction("c1", "h2", 3), OnFunction("c1", "h3", 3)],
            domains: [new NetworkDomain("edge", ["L1"], 0, 1000), new NetworkDomain("cloud", ["L2", "L3"], 0, 1000)]);

        var result = PlacementSolver.Solve(Request(system, EvaluationRules.Continuo));

        result.Status.ShouldBe(SolveStatus.Optimal);
        result.Cost!.Value.ShouldBe(3.2, 1e-9);
    }

    [Fact]
    public void Solve_BudgetBelowTheOptimum_NamesTheOptimum()
    {
        var system = System(
            [new VirtualMachine("V1", "", 100, 1, 2, 1)],
            [[Whole()]],
            [OnServer("c1", "h1", "E1", 0.1), OnServer("c1", "h1", "V1", 0.1), OnFunction("c1", "h1", 3)]);

        var result = PlacementSolver.Solve(Request(system, EvaluationRules.Continuo) with { Restrictions = new PlacementRestrictions { Budget = 0.5 } });

        result.Status.ShouldBe(SolveStatus.Infeasible);
        result.Infeasible!.SmallestRelaxation["budget"]!.Value.ShouldBe(1, 1e-9);
    }

    private static SolveResult Exact(SystemDescription system, EvaluationRules rules) =>
        PlacementSolver.Solve(Request(system, rules) with { Method = SolveMethod.Exact });

    private static PlacementRequest Request(SystemDescription system, EvaluationRules rules) =>
        new() { System = system, Load = LoadProfile.Of(1), Rules = rules, Threads = 1 };

    private static Deployment Whole() => new("s1", [new Partition("h1", 0, [])]);

    private static Candidate OnServer(string component, string partition, string server, double seconds) =>
        new(component, partition, server, 1, new QueueingModel("QTedge", seconds));

    private static Candidate OnFunction(string component, string partition, double seconds) =>
        new(component, partition, "F1", 1, new ServerlessModel("PACSLTK", seconds, seconds));

    private static SystemDescription System(
        ImmutableArray<Resource> machines, Deployment[][] components, ImmutableArray<Candidate> candidates, ImmutableArray<NetworkDomain>? domains = null) => new()
        {
            Application = new Application("small", [.. components.Select((d, i) => new Component($"c{i + 1}", [.. d]))], []),
            Continuum = new Continuum(
                [
                    new ComputationalLayer("L1", ResourceKind.Edge, [Edge]),
                    new ComputationalLayer("L2", ResourceKind.VirtualMachine, machines),
                    new ComputationalLayer("L3", ResourceKind.Function, [Function]),
                ],
                domains ?? [new NetworkDomain("N", ["L1", "L2", "L3"], 0, 1000)]),
            Candidates = candidates,
        };
}
