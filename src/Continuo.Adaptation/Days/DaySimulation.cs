namespace Continuo.Adaptation.Days;

using System.Collections.Immutable;

using Continuo.Adaptation.Policies;
using Continuo.Model;

/// <summary>
/// Tries policies on a load trace: each decides at the start of every control period, and a discrete-event simulation shows what
/// its placements do to the requests.
/// </summary>
public static class DaySimulation
{
    /// <summary>Runs.</summary>
    /// <param name="setting">What is operated.</param>
    /// <param name="start">What runs at the start of the trace.</param>
    /// <param name="trace">The load.</param>
    /// <param name="policies">Makes the policies, each for one run.</param>
    /// <param name="options">How they are tried.</param>
    /// <param name="progress">Told the share that is done, 0 … 1.</param>
    /// <param name="cancellation">Ends early; what a policy has done so far is dropped, finished policies are kept.</param>
    /// <returns>The comparison.</returns>
    public static DayComparison Run(
        PolicySetting setting,
        Placement start,
        LoadTrace trace,
        ImmutableArray<Func<IAdaptationPolicy>> policies,
        DayOptions options,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(options);
        var periods = ControlPeriods.Of(trace, options.ControlPeriod.TotalSeconds);
        var runs = new PolicyRun?[policies.Length];
        var references = ImmutableArray<ReferenceCost>.Empty;
        var steps = (policies.Length + 1) * periods.Length;
        var done = 0;
        Parallel.For(-1, policies.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, i =>
        {
            if (i < 0)
            {
                references = ReferenceCosts.Of(setting, start, periods, options.BoundTimeLimit, Step, cancellation);
            }
            else
            {
                runs[i] = new PolicySimulation(setting, start, trace, options, policies[i]()).Run(periods, Step, cancellation);
            }
        });
        return new DayComparison(setting, trace, options, references, [.. runs.OfType<PolicyRun>()]);

        void Step() => progress?.Report((double)Interlocked.Increment(ref done) / steps);
    }
}
