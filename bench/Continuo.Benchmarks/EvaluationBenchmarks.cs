namespace Continuo.Benchmarks;

using BenchmarkDotNet.Attributes;
using Continuo.Model;
using Continuo.Placement;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Generation;
using Continuo.Placement.Problem;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers.LocalSearch;
using Continuo.Placement.Solvers.RandomGreedy;

/// <summary>
/// Evaluation of placements of a generated system of 15 components: the readable evaluator, the compiled one in full, and
/// one move of local search with its evaluation and, half of the time, its way back.
/// </summary>
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private const int Moves = 1_000;
    private readonly Random _random = new(1);
    private PlacementEvaluator _evaluator = null!;
    private Model.Placement _placement = null!;
    private PlacementState _state = null!;
    private Neighbourhood _neighbourhood = null!;

    [GlobalSetup]
    public void Setup()
    {
        var system = SystemGenerator.Generate(SystemGeneratorOptions.Scenario(3), 1);
        var problem = ProblemCompiler.Compile(system, LoadProfile.Of(1), EvaluationRules.Continuo, PlacementRestrictions.None);
        _evaluator = new PlacementEvaluator(system, LoadProfile.Of(1), EvaluationRules.Continuo);
        _neighbourhood = new Neighbourhood(problem);
        _state = new PlacementState(problem);
        var draw = new RandomPlacement(problem);
        while (!draw.Draw(_state, _random))
        {
        }

        _placement = PlacementConversion.ToPlacement(_state);
    }

    [Benchmark(Baseline = true)]
    public double ReadableEvaluator() => _evaluator.Evaluate(_placement).Cost;

    [Benchmark]
    public double CompiledFull()
    {
        _state.RefreshAll();
        return _state.Cost;
    }

    [Benchmark(OperationsPerInvoke = Moves)]
    public double IncrementalMove()
    {
        for (var move = 0; move < Moves; move++)
        {
            _state.Begin();
            if (!_neighbourhood.Apply(_state, _random))
            {
                continue;
            }

            _state.Refresh();
            if ((move & 1) == 0)
            {
                _state.Revert();
            }
        }

        return _state.Cost;
    }
}
