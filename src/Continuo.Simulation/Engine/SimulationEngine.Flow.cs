namespace Continuo.Simulation.Engine;

using Continuo.Simulation.Compilation;
using Continuo.Simulation.Stations;

/// <content>The way of a request: arrival, service at each partition, departure from the component, branches.</content>
internal sealed partial class SimulationEngine
{
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

        BranchOut(copy, request.Key, component, stage);
        Copies.Return(copy);
    }

    private void BranchOut(int copy, ulong key, int component, Stage stage)
    {
        var edges = _system.Edges[component];
        var draw = _exclusive[component] ? Draws.Uniform(key, Decision.Take(0)) : double.NaN;
        for (var e = 0; e < edges.Length; e++)
        {
            var probability = edges[e].Probability;
            bool taken;
            if (_exclusive[component])
            {
                taken = draw >= 0 && draw < probability;
                draw -= probability;
            }
            else
            {
                taken = probability >= 1 || Draws.Uniform(key, Decision.Take(e)) < probability;
            }

            if (taken)
            {
                Branch(copy, Draws.Bits(key, Decision.CopyKey(e)), edges[e], e, stage);
            }
        }
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
