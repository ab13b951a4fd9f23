namespace Continuo.Cli.Running;

using Continuo.Model;
using Continuo.Placement.Generation;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>
/// Has the runtime compile the search on another core while files are read: generic code over framework types cannot be
/// compiled ahead, and takes longer than most searches. A small system is solved for that, and its answer is thrown away.
/// </summary>
internal sealed class EarlyCompilation
{
    private readonly Task _task;

    private EarlyCompilation(Task task) => _task = task;

    public static EarlyCompilation Start() => new(Environment.ProcessorCount > 1 ? Task.Run(SolveSmallSystem) : Task.CompletedTask);

    /// <summary>Waits until it is done, so that the search and its compilation do not compete.</summary>
    public void Wait() => _task.Wait();

    private static void SolveSmallSystem()
    {
        var system = SystemGenerator.Generate(new SystemGeneratorOptions { Components = 4, EdgeLayers = [1, 2], CloudLayers = [2] }, seed: 1);
        PlacementSolver.Solve(new PlacementRequest
        {
            System = system,
            Load = LoadProfile.Of(1),
            Rules = EvaluationRules.Space4AiD,
            ExplainInfeasible = false,
            Threads = 1,
        });
    }
}
