namespace Continuo.Simulation.Engine;

/// <summary>One simulation from an empty system: warm-up, then batches of equal numbers of requests or of equal time.</summary>
internal sealed class Experiment(SimulationRun run, SimulationOptions options, CancellationToken cancellation)
{
    /// <summary>Runs under a load that stays.</summary>
    /// <param name="requests">Requests in all, when no duration is given.</param>
    public SimulationResult Run(long requests)
    {
        var stationary = run.IsStable;
        var complete = RunUpTo(options.WarmUpFraction, requests);
        if (complete)
        {
            run.TakeWindow();
        }

        for (var batch = 1; batch <= options.Batches && complete; batch++)
        {
            complete = RunUpTo(options.WarmUpFraction + ((1 - options.WarmUpFraction) * batch / options.Batches), requests);
            if (stationary)
            {
                run.CloseBatch();
            }
        }

        return Result(stationary, complete);
    }

    /// <summary>What was measured since the last window.</summary>
    public SimulationResult Result(bool stationary, bool complete)
    {
        var requests = run.Requests;
        var window = run.TakeWindow();
        return new SimulationResult
        {
            Seed = options.Seed,
            Requests = requests,
            Events = run.Events,
            MeasuredSeconds = window.ToSeconds - window.FromSeconds,
            IsStationary = stationary,
            IsComplete = complete,
            InFlight = window.InFlight,
            Components = window.Components,
            Paths = window.Paths,
            Resources = window.Resources,
        };
    }

    private bool RunUpTo(double fraction, long requests) => options.DurationSeconds is { } seconds
        ? run.Engine.Run(fraction * seconds, long.MaxValue, cancellation)
        : run.Engine.Run(double.PositiveInfinity, (long)Math.Round(fraction * requests), cancellation);
}
