namespace Continuo.Simulation.Stations;

using Continuo.Simulation.Engine;

/// <summary>The instances of one edge device or virtual machine type. Instances are made when a request first reaches them.</summary>
internal sealed class ServerGroup(DispatchRule rule)
{
    private ServerInstance?[] _instances = [];
    private int _turn;
    private int _reachable;
    private double _measuredFrom;
    private double _activeSeconds;
    private double _drainedSeconds;
    private double _busySeconds;

    /// <summary>Instances that the placement in force uses; 0 when it does not use this resource.</summary>
    public int Active { get; private set; }

    /// <summary>Changes the number of instances. Those above it serve what they have; unused groups serve what is still on its way to them.</summary>
    public void Resize(int instances, double now)
    {
        Settle(now);
        Active = instances;
        if (instances > 0)
        {
            _reachable = instances;
        }

        if (instances > _instances.Length)
        {
            Array.Resize(ref _instances, instances);
        }
    }

    /// <summary>The instance a request goes to.</summary>
    public ServerInstance Choose(ulong key, int stage, Timers timers, List<ServerInstance?> byTimer)
    {
        var index = 0;
        if (_reachable > 1)
        {
            index = rule switch
            {
                DispatchRule.RoundRobin => NextInTurn(),
                DispatchRule.ShortestQueue => Shortest(),
                _ => (int)(Draws.Uniform(key, Decision.Instance(stage)) * _reachable),
            };
        }

        var instance = _instances[index];
        if (instance is null)
        {
            instance = new ServerInstance(timers.Add());
            byTimer.Add(instance);
            _instances[index] = instance;
        }

        return instance;
    }

    /// <summary>Share of the instances' time that was busy since the last call; not a number when there was no instance.</summary>
    public double TakeUtilization(double now)
    {
        Settle(now);
        var available = _activeSeconds + _drainedSeconds;
        var utilization = available > 0 ? (_busySeconds + _drainedSeconds) / available : double.NaN;
        (_activeSeconds, _drainedSeconds, _busySeconds) = (0, 0, 0);
        return utilization;
    }

    /// <summary>Adds up the time since the last change: drained instances count while they are busy, and only then.</summary>
    private void Settle(double now)
    {
        _activeSeconds += Active * (now - _measuredFrom);
        _measuredFrom = now;
        for (var i = 0; i < _instances.Length; i++)
        {
            var busy = _instances[i]?.TakeBusySeconds(now) ?? 0;
            if (i < Active)
            {
                _busySeconds += busy;
            }
            else
            {
                _drainedSeconds += busy;
            }
        }
    }

    private int NextInTurn()
    {
        _turn = _turn + 1 < _reachable ? _turn + 1 : 0;
        return _turn;
    }

    private int Shortest()
    {
        var (best, least) = (0, int.MaxValue);
        for (var i = 0; i < _reachable && least > 0; i++)
        {
            var count = _instances[i]?.Count ?? 0;
            if (count < least)
            {
                (best, least) = (i, count);
            }
        }

        return best;
    }
}
