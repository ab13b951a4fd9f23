namespace Continuo.Placement.RunTime;

using Continuo.Model;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;

/// <summary>
/// Places a running application anew for another load: the cheapest placement that keeps every limit, where edge devices are
/// those of the start and the types of virtual machines those in use. Never dearer than what runs, where that keeps the limits;
/// never breaking a limit where one placement keeps them; else the least-violating placement. What the operator restricts is
/// kept by all of them; where that leaves a component no place, what runs stays, and the violations name the restriction.
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
        return Omission.Of(request.System, request.Load, request.Rules, request.Wishes) is { } omission
            ? PartialStep.Take(request, omission.LeftOut, monitor, limited => new StepRun(request, Compile(request), limited).Run())
            : new StepRun(request, Compile(request), monitor).Run();
    }

    /// <summary>Whether a placement is one that the step may answer, were it the cheapest.</summary>
    /// <param name="request">What runs, what the operator holds.</param>
    /// <param name="placement">The placement.</param>
    /// <returns>False where it uses an edge device, a type of machine, an instance or a place that is not free to it; limits are not looked at.</returns>
    public static bool Allows(RunTimeStepRequest request, Placement placement)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(placement);
        var problem = Compile(request);
        return WarmStarts.AsItIs(problem, placement) is { } state
            && Enumerable.Range(0, problem.ServerCount).All(s => state.Hosted[s] == 0 || state.Count[s] <= problem.MaximumInstances[s]);
    }

    private static CompiledProblem Compile(RunTimeStepRequest request) => ProblemCompiler.Compile(
        request.System, request.Load, request.Rules, RunTimeRestrictions.Of(request.System, request.Initial ?? request.Current, request.Current, request.Wishes));
}
