namespace Continuo.Placement.RunTime;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;

/// <summary>
/// Places a running application anew for another load: the cheapest placement that keeps every limit, where edge devices are
/// those of the start and the types of virtual machines those in use. Never dearer than what runs, where that keeps the limits;
/// never breaking a limit where one placement keeps them; else the least-violating placement.
/// </summary>
public static class RunTimeStep
{
    /// <summary>Takes the step.</summary>
    /// <param name="request">What runs, and the load.</param>
    /// <param name="cancellation">Ends the search early; the best so far is returned.</param>
    /// <returns>The placement to run from now on, and what is proved about it.</returns>
    public static RunTimeStepResult Take(RunTimeStepRequest request, CancellationToken cancellation = default) =>
        Take(request, TimeProvider.System, cancellation);

    internal static RunTimeStepResult Take(RunTimeStepRequest request, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var monitor = new SearchMonitor(time, request.TimeLimit, null, null, cancellation);
        var restrictions = RunTimeRestrictions.Of(request.System, request.Initial ?? request.Current, request.Current, request.Wishes);
        var problem = ProblemCompiler.Compile(request.System, request.Load, request.Rules, restrictions);
        return new StepRun(request, problem, monitor).Run();
    }
}
