namespace Continuo.Simulation.Engine;

using Continuo.Simulation.Compilation;
using Continuo.Simulation.Measurement;
using Continuo.Simulation.Stations;

/// <summary>
/// The event loop. Sources and server instances have a timer each; what travels or is served without a queue has an
/// event of its own. No event allocates once the arrays have grown to the number of requests in the system.
/// </summary>
internal sealed partial class SimulationEngine
{
    private const double RoundingOfSums = 1e-9;
    private readonly CompiledSystem _system;
    private readonly ArrivalStream[] _arrivals;
    private readonly List<ServerInstance?> _byTimer = [];
    private readonly Timers _timers = new();
    private readonly EventQueue _events = new();
    private readonly bool _deterministic;
    private readonly bool[] _exclusive;
    private readonly int _layers;

    public SimulationEngine(CompiledSystem system, SimulationOptions options)
    {
        _system = system;
        _layers = system.Delays.Layers;
        _deterministic = options.ServiceTimes == TimeDistribution.Deterministic;
        _exclusive = [.. system.Edges.Select(edges =>
            options.Branches == BranchRule.Exclusive && edges.Sum(e => e.Probability) <= 1 + RoundingOfSums)];
        Copies = new CopyPool(system.Paths.Length);
        _arrivals = [.. system.Sources.Select(source => new ArrivalStream(options, source))];
        for (var s = 0; s < _arrivals.Length; s++)
        {
            _timers.Add();
            _byTimer.Add(null);
            _timers.Set(s, _arrivals[s].NextSeconds);
        }

        var limits = system.System.Requirements.Local.ToDictionary(l => l.Component, StringComparer.Ordinal);
        Components = [.. system.Components.Select(c =>
            new TimeSeries(c.Name, limits.GetValueOrDefault(c.Name)?.LimitSeconds, limits.GetValueOrDefault(c.Name)?.Percentile))];
        Paths = [.. system.Paths.Select(p => new TimeSeries(p.Name, p.LimitSeconds, p.Percentile))];
    }

    /// <summary>Simulated time in seconds.</summary>
    public double Now { get; private set; }

    /// <summary>Events so far: arrivals at sources, ends of transfers and ends of services.</summary>
    public long Events { get; private set; }

    /// <summary>Requests that arrived at the sources so far.</summary>
    public long Requests { get; private set; }

    /// <summary>Copies made on branches so far.</summary>
    public long Branches { get; private set; }

    /// <summary>Visits of components that ended so far.</summary>
    public long Completions { get; private set; }

    public CopyPool Copies { get; }

    /// <summary>Where new visits of each component go.</summary>
    public Chain[] Chains { get; set; } = [];

    public TimeSeries[] Components { get; }

    public TimeSeries[] Paths { get; }

    /// <summary>Sets the rate of a source, from now on.</summary>
    public void SetRate(int source, double rate)
    {
        _arrivals[source].SetRate(rate, Now);
        _timers.Set(source, _arrivals[source].NextSeconds);
    }

    /// <summary>Runs up to a time, or until so many requests have arrived since the start, or until nothing is left to happen.</summary>
    /// <returns>Whether the end was reached; else it was cancelled.</returns>
    public bool Run(double untilSeconds, long untilRequests, CancellationToken cancellation)
    {
        const long LookUpEvery = 8_191;
        while (Requests < untilRequests)
        {
            var timer = _timers.NextTime;
            var queued = _events.NextTime;
            var next = Math.Min(timer, queued);
            if (!(next <= untilSeconds) || double.IsInfinity(next))
            {
                break;
            }

            Now = next;
            if ((++Events & LookUpEvery) == 0 && cancellation.IsCancellationRequested)
            {
                return false;
            }

            if (queued < timer)
            {
                Continue(_events.Take());
            }
            else if (_byTimer[_timers.Next] is { } instance)
            {
                var copy = instance.Take(Now);
                _timers.Set(instance.Timer, instance.NextSeconds);
                Leave(copy);
            }
            else
            {
                Arrive(_timers.Next);
            }
        }

        if (double.IsFinite(untilSeconds) && Requests < untilRequests)
        {
            Now = Math.Max(Now, untilSeconds);
        }

        return true;
    }
}
