namespace Continuo.Simulation;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Simulation.Compilation;
using Continuo.Simulation.Engine;

/// <summary>
/// A simulated system that goes on: its load and its placement can change between two spans of time, and each span tells
/// what completed in it. It begins at 0 s, empty, and without a load.
/// </summary>
public sealed class SimulationRun
{
    private readonly CompiledSystem _system;
    private readonly ChainCompiler _compiler;
    private readonly SimulationEngine _engine;
    private Placement _placement;
    private LoadProfile _load = LoadProfile.Of(0);
    private double _windowFrom;
    private long _windowRequests;

    /// <summary>Prepares a run.</summary>
    /// <param name="system">A valid system description (no cycle, unique names).</param>
    /// <param name="placement">Where it runs.</param>
    /// <param name="options">Seed, arrivals, dispatch and service times. The number of requests, the duration, the warm-up and the batches play no part here.</param>
    /// <exception cref="ArgumentException">The placement cannot be simulated (see <see cref="PlacementSimulator.Obstacles"/>), or an option is out of its range.</exception>
    public SimulationRun(SystemDescription system, Placement placement, SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(placement);
        ArgumentNullException.ThrowIfNull(options);
        _system = new CompiledSystem(system, options.Checked().UnscaledTransfers, options.IgnoreImpossibleEdges);
        _compiler = new ChainCompiler(_system, options);
        _engine = new SimulationEngine(_system, options);
        _placement = placement;
        Concurrency = options.FunctionConcurrency ?? double.PositiveInfinity;
        SetPlacement(placement);
    }

    /// <summary>Simulated time in seconds.</summary>
    public double NowSeconds => _engine.Now;

    /// <summary>Events processed so far: arrivals at the sources, ends of transfers and ends of services.</summary>
    public long Events => _engine.Events;

    /// <summary>Requests that arrived at the sources so far.</summary>
    public long Requests => _engine.Requests;

    /// <summary>Requests, and copies of them on branches, that are in the system now.</summary>
    public int InFlight => _engine.Copies.InFlight;

    /// <summary>The engine, for tests of its books.</summary>
    internal SimulationEngine Engine => _engine;

    /// <summary>Whether every server, and every function with a limit of instances, gets less work than it can do.</summary>
    internal bool IsStable => OfferedLoad.IsStable(_engine.Chains, OfferedLoad.Rates(_system, _load), Concurrency);

    /// <summary>Number of components at which requests arrive from outside.</summary>
    public int Sources => _system.Sources.Length;

    private double Concurrency { get; }

    /// <summary>Changes the load, from now on. Without effect on replayed arrivals.</summary>
    /// <param name="load">Arrival rates at the sources in requests/s, finite and ≥ 0.</param>
    public void SetLoad(LoadProfile load)
    {
        ArgumentNullException.ThrowIfNull(load);
        foreach (var source in _system.Sources)
        {
            var rate = load.RateAt(_system.Components[source].Name);
            ArgumentOutOfRangeException.ThrowIfNegative(rate, nameof(load));
            if (!double.IsFinite(rate))
            {
                throw new ArgumentOutOfRangeException(nameof(load), rate, "A rate must be finite.");
            }
        }

        _load = load;
        for (var s = 0; s < _system.Sources.Length; s++)
        {
            _engine.SetRate(s, load.RateAt(_system.Components[_system.Sources[s]].Name));
        }

        // Learned models may look at the load.
        Compile();
    }

    /// <summary>
    /// Changes the placement. What calls a component from now on goes to the new one; a request that is in a component, or
    /// on the way to it, finishes it where it is. Instances that are taken away serve what they have.
    /// </summary>
    /// <param name="placement">The placement from now on.</param>
    /// <exception cref="ArgumentException">It cannot be simulated.</exception>
    public void SetPlacement(Placement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        Require(Obstacles.Of(_system, placement));
        _placement = placement;
        Compile();
    }

    /// <summary>Lets the system run.</summary>
    /// <param name="seconds">Simulated time up to which everything happens, finite; earlier than now: nothing does.</param>
    public void RunUntil(double seconds)
    {
        if (!double.IsFinite(seconds))
        {
            throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "The end must be finite.");
        }

        _engine.Run(seconds, long.MaxValue, CancellationToken.None);
    }

    /// <summary>What completed since the last call, or since the start.</summary>
    /// <returns>Figures by component, path and resource, without confidence intervals.</returns>
    public SimulationWindow TakeWindow()
    {
        var window = new SimulationWindow
        {
            FromSeconds = _windowFrom,
            ToSeconds = _engine.Now,
            Requests = _engine.Requests - _windowRequests,
            InFlight = InFlight,
            Components = [.. _engine.Components.Select(c => c.Statistics())],
            Paths = [.. _engine.Paths.Select(p => p.Statistics())],
            Resources = TakeResources(),
        };
        (_windowFrom, _windowRequests) = (_engine.Now, _engine.Requests);
        foreach (var series in _engine.Components.Concat(_engine.Paths))
        {
            series.Reset();
        }

        return window;
    }

    /// <summary>Ends a batch of the confidence intervals.</summary>
    internal void CloseBatch()
    {
        foreach (var series in _engine.Components.Concat(_engine.Paths))
        {
            series.CloseBatch();
        }
    }

    private ImmutableArray<ResourceStatistics> TakeResources()
    {
        var pools = _compiler.Pools.ToLookup(p => p.Resource, p => p.Pool);
        var resources = ImmutableArray.CreateBuilder<ResourceStatistics>();
        for (var r = 0; r < _system.Resources.Length; r++)
        {
            var resource = _system.Resources[r];
            if (_compiler.Servers[r] is { } servers)
            {
                resources.Add(new ResourceStatistics(
                    resource.Name, resource.Kind, servers.Active, servers.TakeUtilization(_engine.Now), 0, null));
            }
            else if (pools.Contains(r))
            {
                var (invocations, cold) = (pools[r].Sum(p => p.Invocations), pools[r].Sum(p => p.ColdStarts));
                resources.Add(new ResourceStatistics(resource.Name, resource.Kind, 1, null, invocations, (double)cold / invocations));
                foreach (var pool in pools[r])
                {
                    pool.Reset();
                }
            }
        }

        return resources.ToImmutable();
    }

    private void Compile()
    {
        var rates = OfferedLoad.Rates(_system, _load);
        var chains = _compiler.Compile(_placement, rates, _engine.Now);
        Require(Obstacles.Of(_system, chains, rates));
        _engine.Chains = chains;
    }

    private static void Require(ImmutableArray<string> obstacles)
    {
        if (!obstacles.IsEmpty)
        {
            throw new ArgumentException($"The placement cannot be simulated: {string.Join("; ", obstacles)}.");
        }
    }
}
