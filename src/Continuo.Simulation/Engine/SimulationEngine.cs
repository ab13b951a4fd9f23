namespace Continuo.Simulation.Engine;

using Continuo.Simulation.Compilation;
using Continuo.Simulation.Measurement;
using Continuo.Simulation.Stations;

/// <summary>
/// The event loop. Sources and server instances have a timer each; what travels or is served without a queue has an
/// event of its own. No event allocates once the arrays have grown to the number of requests in the system.
/// </summary>
internal sealed class SimulationEngine
{
    private readonly CompiledSystem _system;
    private readonly ArrivalStream[] _arrivals;
    private readonly List<ServerInstance?> _byTimer = [];
    private readonly Timers _timers = new();
    private readonly EventQueue _events = new();
    private readonly bool _deterministic;
    private readonly int _layers;

    public SimulationEngine(CompiledSystem system, SimulationOptions options)
    {
        _system = system;
        _layers = system.Delays.Layers;
        _deterministic = options.ServiceTimes == TimeDistribution.Deterministic;
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

    private void Arrive(int source)
    {
        var arrivals = _arrivals[source];
        var copy = Copies.Take();
        Requests++;
        ref var request = ref Copies[copy];
        request.Key = arrivals.Key;
        request.Chain = Chains[_system.Sources[source]];
        Copies.PathStarts(copy).Fill(double.NaN);
        arrivals.Advance();
        _timers.Set(source, arrivals.NextSeconds);
        Enter(copy);
    }

    private void Continue(int copy)
    {
        ref var request = ref Copies[copy];
        if (!request.InService)
        {
            if (request.Stage == 0)
            {
                Enter(copy);
            }
            else
            {
                Serve(copy);
            }

            return;
        }

        request.InService = false;
        var stage = request.Chain.Stages[request.Stage];
        if (stage.Pool is { } pool && pool.Leave(Now) is >= 0 and var waiting)
        {
            Schedule(waiting, stage.MeanSeconds);
        }

        Leave(copy);
    }

    /// <summary>A copy arrives at the first partition of a component.</summary>
    private void Enter(int copy)
    {
        ref var request = ref Copies[copy];
        request.Stage = 0;
        request.InService = false;
        request.EnteredSeconds = Now;
        var starts = Copies.PathStarts(copy);
        foreach (var path in _system.PathsFrom[request.Chain.Component])
        {
            starts[path] = Now;
        }

        Serve(copy);
    }

    private void Serve(int copy)
    {
        ref var request = ref Copies[copy];
        var stage = request.Chain.Stages[request.Stage];
        switch (stage.Kind)
        {
            case StageKind.Server:
                var instance = stage.Servers!.Choose(request.Key, request.Stage, _timers, _byTimer);
                instance.Add(Now, copy, stage.MeanSeconds * Multiple(request));
                _timers.Set(instance.Timer, instance.NextSeconds);
                break;
            case StageKind.Function:
                var start = stage.Pool!.Arrive(Now, copy);
                if (start != FunctionStart.Waiting)
                {
                    Schedule(copy, start == FunctionStart.Cold ? stage.ColdSeconds : stage.MeanSeconds);
                }

                break;
            default:
                Schedule(copy, stage.MeanSeconds);
                break;
        }
    }

    private void Schedule(int copy, double meanSeconds)
    {
        ref var request = ref Copies[copy];
        request.InService = true;
        _events.Add(Now + (meanSeconds * Multiple(request)), copy);
    }

    private double Multiple(in RequestCopy request) =>
        _deterministic ? 1 : Draws.Exponential(request.Key, Decision.Demand(request.Stage));

    /// <summary>A copy has been served at a partition.</summary>
    private void Leave(int copy)
    {
        ref var request = ref Copies[copy];
        var stage = request.Chain.Stages[request.Stage];
        if (stage.ExitProbability >= 1 || Draws.Uniform(request.Key, Decision.Exit(request.Stage)) < stage.ExitProbability)
        {
            Complete(copy, stage);
            return;
        }

        request.Stage++;
        if (stage.DelayToNextSeconds > 0)
        {
            _events.Add(Now + stage.DelayToNextSeconds, copy);
        }
        else
        {
            Serve(copy);
        }
    }

    /// <summary>A copy leaves its component: what it took is noted, and each successor is called by itself.</summary>
    private void Complete(int copy, Stage stage)
    {
        // By value: the array of copies can move while branches are added.
        var request = Copies[copy];
        var component = request.Chain.Component;
        Completions++;
        Components[component].Add(Now - request.EnteredSeconds);
        foreach (var path in _system.PathsTo[component])
        {
            var started = Copies.PathStarts(copy)[path];
            if (!double.IsNaN(started))
            {
                Paths[path].Add(Now - started);
            }
        }

        var edges = _system.Edges[component];
        for (var e = 0; e < edges.Length; e++)
        {
            if (edges[e].Probability >= 1 || Draws.Uniform(request.Key, Decision.Take(e)) < edges[e].Probability)
            {
                Branch(copy, Draws.Bits(request.Key, Decision.CopyKey(e)), edges[e], e, stage);
            }
        }

        Copies.Return(copy);
    }

    private void Branch(int parent, ulong key, in Edge edge, int number, Stage stage)
    {
        var copy = Copies.Take();
        Branches++;
        var chain = Chains[edge.Target];
        ref var request = ref Copies[copy];
        (request.Key, request.Chain, request.Stage, request.InService) = (key, chain, 0, false);
        var starts = Copies.PathStarts(copy);
        starts.Fill(double.NaN);
        foreach (var path in edge.Paths)
        {
            starts[path] = Copies.PathStarts(parent)[path];
        }

        var first = chain.Stages[0];
        var delay = first.Resource == stage.Resource ? 0 : stage.ExitDelaySeconds[(number * _layers) + first.Layer];
        if (delay > 0)
        {
            _events.Add(Now + delay, copy);
        }
        else
        {
            Enter(copy);
        }
    }
}
