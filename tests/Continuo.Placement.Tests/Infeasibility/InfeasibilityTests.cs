namespace Continuo.Placement.Tests.Infeasibility;

using Continuo.Model;
using Continuo.Placement.Generation;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;
using CsCheck;

public sealed class InfeasibilityTests
{
    [Fact]
    public void Solve_ScaledLimits_ConflictIsMinimalAndRelaxationsAreSmallest()
    {
        var explained = 0;
        Gen.Int[0, 100_000].Sample(
            seed =>
            {
                var request = Request(seed);
                var result = PlacementSolver.Solve(request);
                if (result.Infeasible is not { IsComplete: true } report || !report.Conflict.All(IsLimit))
                {
                    return;
                }

                explained++;
                var requirements = request.System.Requirements;

                // The conflict alone is infeasible, and without any one of its members it is not.
                IsFeasible(request, Only(requirements, report.Conflict)).ShouldBeFalse();
                foreach (var member in report.Conflict)
                {
                    IsFeasible(request, Only(requirements, report.Conflict.Where(m => m != member))).ShouldBeTrue();
                    var value = report.SmallestRelaxation[member];
                    IsFeasible(request, With(requirements, member, value ?? 1e9)).ShouldBe(value is not null);
                    if (value is { } smallest)
                    {
                        IsFeasible(request, With(requirements, member, smallest * (1 - 1e-6))).ShouldBeFalse();
                    }
                }

                if (report.ScaleAll is { } factor)
                {
                    IsFeasible(request, Scaled(requirements, factor)).ShouldBeTrue();
                    IsFeasible(request, Scaled(requirements, factor * (1 - 1e-6))).ShouldBeFalse();
                }
            },
            iter: 120,
            threads: 1);
        explained.ShouldBeGreaterThan(8);
    }

    [Fact]
    public void Solve_NoCandidate_NamesTheComponent()
    {
        var request = Request(1);
        var first = request.System.Candidates[0].Component;
        var only = request.System.Candidates.Where(c => c.Component == first).Select(c => c.Resource).Distinct();

        var result = PlacementSolver.Solve(request with { Restrictions = new PlacementRestrictions { Forbidden = [.. only] } });

        result.Status.ShouldBe(SolveStatus.Infeasible);
        result.Infeasible!.Conflict.ShouldBe([$"candidates:{first}"]);
    }

    [Fact]
    public void Solve_PathWithoutNetwork_NoFactorAndNoValueHelps()
    {
        // The edge has probability 0, so that the missing network breaks no rule but makes the path endless.
        var system = new SystemDescription
        {
            Application = new Application(
                "cut off",
                [
                    new Component("c1", [new Deployment("s1", [new Partition("h1", 0, [new DataTransfer("c2", 1)])])]),
                    new Component("c2", [new Deployment("s1", [new Partition("h1", 0, [])])]),
                ],
                [new Dependency("c1", "c2", 0)]),
            Continuum = new Continuum(
                [
                    new ComputationalLayer("L1", ResourceKind.Edge, [new EdgeDevice("E1", "", 100, 1, 1, 1)]),
                    new ComputationalLayer("L2", ResourceKind.VirtualMachine, [new VirtualMachine("V1", "", 100, 1, 1, 1)]),
                ],
                []),
            Candidates = [new Candidate("c1", "h1", "E1", 1, new QueueingModel("QTedge", 0.1)), new Candidate("c2", "h1", "V1", 1, new QueueingModel("QTcloud", 0.1))],
            Requirements = new Requirements([], [new GlobalConstraint("p1", ["c1", "c2"], 3)]),
        };

        var result = PlacementSolver.Solve(new PlacementRequest { System = system, Load = LoadProfile.Of(1) });

        result.Status.ShouldBe(SolveStatus.Infeasible);
        result.Infeasible!.Conflict.ShouldBe(["global:p1"]);
        result.Infeasible.ScaleAll.ShouldBeNull();
        result.Infeasible.SmallestRelaxation["global:p1"].ShouldBeNull();
    }

    [Fact]
    public void Solve_TooMuchLoad_NamesCapacities()
    {
        var result = PlacementSolver.Solve(Request(1) with { Load = LoadProfile.Of(1000), TimeLimit = TimeSpan.FromSeconds(60) });

        result.Status.ShouldBe(SolveStatus.Infeasible);
        result.Infeasible!.Conflict.ShouldContain(c => c.StartsWith("utilization:", StringComparison.Ordinal));
        result.Infeasible.ScaleAll.ShouldBeNull();
    }

    private static PlacementRequest Request(int seed) => new()
    {
        System = SystemGenerator.Generate(
            new SystemGeneratorOptions
            {
                Components = 4, EdgeLayers = [1, 2], CloudLayers = [2], LocalLimits = 2, GlobalLimits = 2, LimitFactor = 0.02 + (0.02 * (seed % 5)),
            },
            seed),
        Load = LoadProfile.Of(0.5),
        Rules = EvaluationRules.Continuo,
        TimeLimit = TimeSpan.FromSeconds(60),
    };

    private static bool IsLimit(string name) =>
        name.StartsWith("local:", StringComparison.Ordinal) || name.StartsWith("global:", StringComparison.Ordinal);

    private static bool IsFeasible(PlacementRequest request, Requirements requirements) =>
        PlacementSolver.Solve(request with { System = request.System with { Requirements = requirements }, ExplainInfeasible = false })
            .Status == SolveStatus.Optimal;

    private static Requirements Only(Requirements requirements, IEnumerable<string> names)
    {
        var kept = names.ToHashSet(StringComparer.Ordinal);
        return new Requirements(
            [.. requirements.Local.Where(l => kept.Contains($"local:{l.Component}"))],
            [.. requirements.Global.Where(g => kept.Contains($"global:{g.Name}"))]);
    }

    private static Requirements With(Requirements requirements, string name, double value) => new(
        [.. requirements.Local.Select(l => $"local:{l.Component}" == name ? l with { LimitSeconds = value } : l)],
        [.. requirements.Global.Select(g => $"global:{g.Name}" == name ? g with { LimitSeconds = value } : g)]);

    private static Requirements Scaled(Requirements requirements, double factor) => new(
        [.. requirements.Local.Select(l => l with { LimitSeconds = l.LimitSeconds * factor })],
        [.. requirements.Global.Select(g => g with { LimitSeconds = g.LimitSeconds * factor })]);
}
