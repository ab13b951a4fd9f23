namespace Continuo.Benchmarks;

using BenchmarkDotNet.Attributes;
using Continuo.Model;
using Continuo.Placement.Generation;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>Proof of the optimum on generated systems of the three scenarios of the literature, one thread.</summary>
[MemoryDiagnoser]
public class SolverBenchmarks
{
    private PlacementRequest _request = null!;

    [Params(1, 2, 3)]
    public int Scenario { get; set; }

    [GlobalSetup]
    public void Setup() => _request = new PlacementRequest
    {
        System = SystemGenerator.Generate(SystemGeneratorOptions.Scenario(Scenario), 1),
        Load = LoadProfile.Of(1),
        Rules = EvaluationRules.Space4AiD,
        Threads = 1,
    };

    [Benchmark]
    public double? Solve() => PlacementSolver.Solve(_request).Cost;
}
