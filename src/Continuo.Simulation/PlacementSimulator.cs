namespace Continuo.Simulation;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Simulation.Compilation;
using Continuo.Simulation.Engine;

/// <summary>Simulates a placement under a load, request by request.</summary>
public static class PlacementSimulator
{
    /// <summary>Why a placement cannot be simulated.</summary>
    /// <param name="system">A valid system description.</param>
    /// <param name="placement">The placement.</param>
    /// <param name="load">Arrival rates at the sources.</param>
    /// <param name="ignoreImpossibleEdges">As <see cref="SimulationOptions.IgnoreImpossibleEdges"/>.</param>
    /// <returns>Reasons, each a part of a sentence; none when it can be simulated.</returns>
    public static ImmutableArray<string> Obstacles(
        SystemDescription system, Placement placement, LoadProfile load, bool ignoreImpossibleEdges = false)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(placement);
        ArgumentNullException.ThrowIfNull(load);
        var compiled = new CompiledSystem(system, unscaledTransfers: false, ignoreImpossibleEdges);
        var misfits = Compilation.Obstacles.Of(compiled, placement);
        if (!misfits.IsEmpty)
        {
            return misfits;
        }

        var rates = OfferedLoad.Rates(compiled, load);
        return Compilation.Obstacles.Of(compiled, new ChainCompiler(compiled, new SimulationOptions()).Compile(placement, rates, 0), rates);
    }

    /// <summary>Simulates a load that stays, from an empty system on; the warm-up is not measured.</summary>
    /// <param name="system">A valid system description (no cycle, unique names).</param>
    /// <param name="placement">Where it runs.</param>
    /// <param name="load">Arrival rates at the sources; replayed arrivals do not look at it.</param>
    /// <param name="options">What is simulated, and for how long. An overloaded system ends like any other.</param>
    /// <param name="cancellation">Ends it early; what was measured so far is kept.</param>
    /// <returns>Means with confidence intervals, percentiles, utilisation and cold starts.</returns>
    /// <exception cref="ArgumentException">The placement cannot be simulated (see <see cref="Obstacles"/>), or an option is out of its range.</exception>
    public static SimulationResult Simulate(
        SystemDescription system, Placement placement, LoadProfile load, SimulationOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(options);
        var run = new SimulationRun(system, placement, options);
        if (options.Arrivals != ArrivalProcess.Replayed)
        {
            run.SetLoad(load);
            return new Experiment(run, options, cancellation).Run(options.Requests);
        }

        var replayed = options.ReplayedSeconds;
        run.SetLoad(LoadProfile.Of(replayed.IsEmpty || replayed[^1] == 0 ? 0 : replayed.Length / replayed[^1]));
        return new Experiment(run, options, cancellation).Run(Math.Min(options.Requests, (long)replayed.Length * run.Sources));
    }

    /// <summary>Simulates a load that changes over time, from an empty system on and to the end of the trace, without a warm-up.</summary>
    /// <param name="system">A valid system description (no cycle, unique names).</param>
    /// <param name="placement">Where it runs.</param>
    /// <param name="trace">Rates at every source over time.</param>
    /// <param name="options">Seed, arrivals (Poisson or deterministic), dispatch and service times; the length is that of the trace.</param>
    /// <param name="cancellation">Ends it early; what was measured so far is kept.</param>
    /// <returns>Means over the trace, without confidence intervals, percentiles, utilisation and cold starts.</returns>
    /// <exception cref="ArgumentException">The placement cannot be simulated (see <see cref="Obstacles"/>), or an option is out of its range.</exception>
    public static SimulationResult Simulate(
        SystemDescription system, Placement placement, LoadTrace trace, SimulationOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(options);
        var run = new SimulationRun(system, placement, options);
        var complete = true;
        for (var i = 0; i < trace.Points.Length && complete; i++)
        {
            run.SetLoad(LoadProfile.Of(trace.Points[i].RequestsPerSecond));
            var end = i + 1 < trace.Points.Length ? trace.Points[i + 1].Seconds : trace.EndSeconds;
            complete = run.Engine.Run(end, long.MaxValue, cancellation);
        }

        return new Experiment(run, options, cancellation).Result(stationary: false, complete);
    }
}
