namespace Continuo.Placement.Tests.Solvers;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Explanation;
using Continuo.Placement.Generation;
using Continuo.Placement.Problem;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;
using CsCheck;

public sealed class LeftOutTests
{
    private static readonly EvaluationRules[] Presets = [EvaluationRules.Continuo, EvaluationRules.Space4AiD, EvaluationRules.Space4AiR];

    [Fact]
    public void Solve_ModelOfARandomCandidateRemoved_ClaimsNothingAboutTheWhole()
    {
        var counted = (Feasible: 0, Unknown: 0, Bounded: 0, Tight: 0);
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                var random = new Random(seed);
                var request = SmallRequest(seed, random);
                var candidate = Unreadable.Any(request.System, random);
                var problem = Compile(request, request.System);
                if (Exhaustive.Size(problem) > 5_000)
                {
                    return;
                }

                var whole = new Exhaustive(problem).Run().Best;
                var known = new Exhaustive(Compile(request, Unreadable.Without(request.System, candidate))).Run().Best;
                var result = PlacementSolver.Solve(request with { System = Unreadable.With(request.System, candidate) });

                result.LeftOut.ShouldBe([Unreadable.Omitted(candidate)]);
                result.Infeasible.ShouldBeNull();
                result.Status.ShouldBe(double.IsInfinity(known) ? SolveStatus.Unknown : SolveStatus.Feasible);
                if (double.IsFinite(known))
                {
                    result.Cost!.Value.ShouldBe(known, 1e-9 * known);
                }

                if (result.LowerBound is { } bound)
                {
                    bound.ShouldBeLessThanOrEqualTo(whole * (1 + 1e-9));
                    counted.Bounded++;
                    counted.Tight += bound >= whole * (1 - 1e-9) ? 1 : 0;
                }

                counted.Feasible += result.Status == SolveStatus.Feasible ? 1 : 0;
                counted.Unknown += result.Status == SolveStatus.Unknown ? 1 : 0;
            },
            iter: 300,
            threads: 1);
        counted.Feasible.ShouldBeGreaterThan(60, counted.ToString());
        counted.Unknown.ShouldBeGreaterThan(10, counted.ToString());
        counted.Bounded.ShouldBeGreaterThan(100, counted.ToString());
        counted.Tight.ShouldBeGreaterThan(20, counted.ToString());
    }

    [Fact]
    public void Solve_LeftOutIsForbidden_IsProvedAgain()
    {
        var (system, function) = TwoComponents();

        var result = PlacementSolver.Solve(Request(Unreadable.With(system, function)) with { Restrictions = new PlacementRestrictions { Forbidden = ["F1"] } });

        result.LeftOut.ShouldBeEmpty();
        result.Status.ShouldBe(SolveStatus.Optimal);
    }

    [Theory]
    [InlineData(SolveMethod.Exact)]
    [InlineData(SolveMethod.RandomGreedy)]
    [InlineData(SolveMethod.LocalSearch)]
    public void Solve_OnlyCandidateOfAComponentLeftOut_IsUnknown(SolveMethod method)
    {
        var (system, _) = TwoComponents();
        var only = system.Candidates.First(c => c.Resource == "E1");

        var result = PlacementSolver.Solve(Request(Unreadable.With(system, only)) with { Method = method, Iterations = 1_000 });

        result.Status.ShouldBe(SolveStatus.Unknown);
        result.LeftOut.ShouldBe([Unreadable.Omitted(only)]);
    }

    [Fact]
    public void Solve_FunctionLeftOut_IsBoundedByItsCost()
    {
        var (system, function) = TwoComponents();

        var result = PlacementSolver.Solve(Request(Unreadable.With(system, function)));

        result.Cost.ShouldBe(3);
        result.LowerBound!.Value.ShouldBe(1 + (0.05 * 0.3), 1e-9);
        result.Trace.ShouldAllBe(point => point.LowerBound == null);
    }

    [Fact]
    public void Solve_RegressionOfAServerThatAsksForWarmStarts_IsLeftOut()
    {
        var (system, _) = TwoComponents();
        var server = system.Candidates.First(c => c.Resource == "V1");
        var model = new LearnedModel("AMLCORE", LearnedModelKind.Cores, "") { Regression = new LinearRegression(1, [new RegressionTerm("warm", 1)]) };

        var result = PlacementSolver.Solve(Request(system with { Candidates = system.Candidates.Replace(server, server with { Performance = model }) }));

        result.Status.ShouldBe(SolveStatus.Feasible);
        result.LeftOut.ShouldHaveSingleItem().Why.ShouldContain("'warm'");
    }

    [Fact]
    public void Evaluate_PlaceThatCannotBeJudged_IsBrokenOnlyWhereTheWholeIs()
    {
        var counted = (Unknown: 0, Broken: 0);
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                var random = new Random(seed);
                var request = SmallRequest(seed, random);
                if (PlacementSolver.Solve(request with { Load = LoadProfile.Of(0.3), ExplainInfeasible = false }).Placement is not { } placement)
                {
                    return;
                }

                var candidate = Unreadable.Any(request.System, random);
                if (!Unreadable.Uses(placement, candidate))
                {
                    return;
                }

                var load = LoadProfile.Of(0.2 + (3 * random.NextDouble()));
                var whole = new PlacementEvaluator(request.System, load, request.Rules).Evaluate(placement);
                var partial = new PlacementEvaluator(Unreadable.With(request.System, candidate), load, request.Rules).Evaluate(placement);

                partial.Feasible.ShouldBeFalse();
                partial.LeftOut.ShouldBe([Unreadable.Omitted(candidate)]);
                partial.Resources.Single(r => r.Resource == candidate.Resource).Utilization.ShouldBeNull();
                partial.Components.Single(c => c.Component == candidate.Component).ResponseTimeSeconds.ShouldBe(double.NaN);
                var broken = partial.Violations.Where(v => v.Kind != ViolationKind.Colocation).ToList();
                broken.ShouldAllBe(v => whole.Violations.Contains(v));
                counted.Unknown += partial.Verdict is null ? 1 : 0;
                counted.Broken += partial.Verdict == false ? 1 : 0;
            },
            iter: 400,
            threads: 1);
        counted.Unknown.ShouldBeGreaterThan(10, counted.ToString());
        counted.Broken.ShouldBeGreaterThan(5, counted.ToString());
    }

    [Fact]
    public void Explain_LeftOut_PricesNothingAndNamesIt()
    {
        var (system, function) = TwoComponents();
        var request = Request(Unreadable.With(system, function));

        var explanation = PlacementExplainer.Explain(request, PlacementSolver.Solve(request).Placement!);

        explanation.Prices.ShouldBeEmpty();
        explanation.UnpricedLimits.ShouldBe(["local:a"]);
        explanation.Components.Single(c => c.Component == "b").Why.ShouldContain("F1");
        explanation.Components.Single(c => c.Component == "a").Why.ShouldNotContain("F1");
    }

    /// <summary>a on a device; b on a machine or on a function that is far cheaper.</summary>
    internal static (SystemDescription System, Candidate Function) TwoComponents()
    {
        var function = new Candidate("b", "h1", "F1", 512, new ServerlessModel("PACSLTK", 0.3, 0.6));
        var system = new SystemDescription
        {
            Application = new Application(
                "two",
                [
                    new Component("a", [new Deployment("s1", [new Partition("h1", 0, [new DataTransfer("b", 2)])])]),
                    new Component("b", [new Deployment("s1", [new Partition("h1", 0, [])])]),
                ],
                [new Dependency("a", "b", 1)]),
            Continuum = new Continuum(
                [
                    new("L1", ResourceKind.Edge, [new EdgeDevice("E1", "", 4096, 2, 1, 1)]),
                    new("L2", ResourceKind.VirtualMachine, [new VirtualMachine("V1", "", 8192, 3, 2, 1)]),
                    new("L3", ResourceKind.Function, [new FunctionConfiguration("F1", "", 4096, 0.05, PriceUnit.PerHour, 600)]),
                ],
                [new("net", ["L1", "L2", "L3"], 0.001, 100)]),
            Candidates =
            [
                new Candidate("a", "h1", "E1", 512, new QueueingModel("QTedge", 0.2)),
                new Candidate("b", "h1", "V1", 512, new QueueingModel("QTcloud", 0.1)),
                function,
            ],
            Requirements = new Requirements([new LocalConstraint("a", 5)], []),
        };
        return (system, function);
    }

    internal static PlacementRequest Request(SystemDescription system) => new() { System = system, Load = LoadProfile.Of(1) };

    private static CompiledProblem Compile(PlacementRequest request, SystemDescription system) =>
        ProblemCompiler.Compile(system, request.Load, request.Rules, request.Restrictions);

    private static PlacementRequest SmallRequest(int seed, Random random)
    {
        var rules = Presets[seed % 3] with { OneResourcePerLayer = random.Next(3) > 0, AllowBackward = random.Next(4) == 0 };
        var options = new SystemGeneratorOptions
        {
            Components = random.Next(2, 5),
            EdgeLayers = [1, random.Next(1, 3)],
            CloudLayers = random.Next(2) == 0 ? [2] : [1, 1],
            LocalLimits = random.Next(0, 3),
            GlobalLimits = random.Next(0, 3),
            LimitFactor = Math.Pow(10, (-1.8 * random.NextDouble()) + 0.2),
            MemoryFactor = 1_000,
            OwnFunctions = rules.Name == "space4ai-r" || random.Next(2) == 0,
        };
        return new PlacementRequest
        {
            System = SystemGenerator.Generate(options, seed),
            Load = LoadProfile.Of(0.2 + (1.8 * random.NextDouble())),
            Rules = rules,
            Threads = 1,
            TimeLimit = TimeSpan.FromSeconds(60),
            Method = random.Next(2) == 0 ? SolveMethod.Auto : SolveMethod.Exact,
        };
    }
}
