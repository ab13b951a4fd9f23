namespace Continuo.Placement.Tests.Solvers;

using Continuo.Model;
using Continuo.Placement.Generation;
using Continuo.Placement.Problem;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;
using CsCheck;

public sealed class ExactSolverTests
{
    private static readonly EvaluationRules[] Presets = [EvaluationRules.Continuo, EvaluationRules.Space4AiD, EvaluationRules.Space4AiR];

    [Fact]
    public void Solve_SmallRandomSystems_EqualsExhaustiveSearch()
    {
        var counted = (Optimal: 0, Infeasible: 0);
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                var request = SmallRequest(seed);
                var problem = ProblemCompiler.Compile(request.System, request.Load, request.Rules, request.Restrictions);
                if (Exhaustive.Size(problem) > 20_000)
                {
                    return;
                }

                var oracle = new Exhaustive(problem).Run();
                var result = PlacementSolver.Solve(request);
                if (double.IsInfinity(oracle.Best))
                {
                    result.Status.ShouldBe(SolveStatus.Infeasible);
                    counted.Infeasible++;
                    return;
                }

                result.Status.ShouldBe(SolveStatus.Optimal);
                result.Cost!.Value.ShouldBe(oracle.Best, 1e-9 * oracle.Best);
                var state = new PlacementState(problem);
                PlacementConversion.TryFill(state, result.Placement!).ShouldBeTrue();
                Exhaustive.Name(state).ShouldBe(oracle.Smallest);
                counted.Optimal++;
            },
            iter: 500,
            threads: 1);
        counted.Optimal.ShouldBeGreaterThan(60);
        counted.Infeasible.ShouldBeGreaterThan(15);
    }

    private static PlacementRequest SmallRequest(int seed)
    {
        var random = new Random(seed);
        var rules = Presets[seed % 3] with
        {
            OneResourcePerLayer = random.Next(3) > 0,
            AllowBackward = random.Next(4) == 0,
            EdgeCostShare = random.Next(2) == 0 ? 1 : 0.1,
        };
        var options = new SystemGeneratorOptions
        {
            Components = random.Next(2, 5),
            EdgeLayers = [1, random.Next(1, 3)],
            CloudLayers = random.Next(2) == 0 ? [2] : [1, 1],
            LocalLimits = random.Next(0, 3),
            GlobalLimits = random.Next(0, 3),
            LimitFactor = Math.Pow(10, (-2.2 * random.NextDouble()) + 0.2),
            MemoryFactor = random.Next(3) == 0 ? 1 : 1000,
            OwnFunctions = rules.Name == "space4ai-r" || random.Next(2) == 0,
        };
        var system = SystemGenerator.Generate(options, seed);
        return new PlacementRequest
        {
            System = rules.Name != "space4ai-r" && random.Next(3) == 0 ? WithLearnedModels(system, random) : system,
            Load = LoadProfile.Of(0.2 + (1.8 * random.NextDouble())),
            Rules = rules,
            Threads = 1 + (seed % 2),
            TimeLimit = TimeSpan.FromSeconds(60),
            Method = random.Next(2) == 0 ? SolveMethod.Auto : SolveMethod.Exact,
        };
    }

    /// <summary>Some partitions get a regression on the cores of their server, which may rise or fall with the count.</summary>
    private static SystemDescription WithLearnedModels(SystemDescription system, Random random)
    {
        var servers = system.Continuum.Layers.SelectMany(l => l.Resources).OfType<Server>().Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        return system with
        {
            Candidates =
            [
                .. system.Candidates.Select(c => servers.Contains(c.Resource) && random.Next(4) == 0
                    ? c with
                    {
                        Performance = new LearnedModel("CoreBasedPredictor", LearnedModelKind.Cores, "model.json")
                        {
                            Regression = new LinearRegression(
                                random.NextDouble(), [new RegressionTerm(random.Next(2) == 0 ? "cores" : "1/cores", random.NextDouble())]),
                        },
                    }
                    : c),
            ],
        };
    }
}
