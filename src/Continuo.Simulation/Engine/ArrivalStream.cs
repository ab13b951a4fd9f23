namespace Continuo.Simulation.Engine;

using System.Collections.Immutable;

/// <summary>Arrivals at one source: a process of rate 1, stretched by the rate of the load, so that the load can change at any time.</summary>
internal sealed class ArrivalStream
{
    private readonly ArrivalProcess _process;
    private readonly ImmutableArray<double> _replayed;
    private readonly ulong _streamKey;
    private long _number;
    private double _rate;
    private double _changedSeconds;
    private double _unitsLeft;

    public ArrivalStream(SimulationOptions options, int source)
    {
        _process = options.Arrivals;
        _replayed = options.ReplayedSeconds;
        _streamKey = Draws.Key(Draws.Bits((ulong)options.Seed, 0), source);
        Draw();
    }

    /// <summary>Key of the next request.</summary>
    public ulong Key { get; private set; }

    /// <summary>When the next request arrives, in seconds; infinite: never.</summary>
    public double NextSeconds => _process == ArrivalProcess.Replayed
        ? _number <= _replayed.Length ? _replayed[(int)_number - 1] : double.PositiveInfinity
        : _rate > 0 ? _changedSeconds + (_unitsLeft / _rate) : double.PositiveInfinity;

    public void SetRate(double rate, double now)
    {
        _unitsLeft = Math.Max(0, _unitsLeft - ((now - _changedSeconds) * _rate));
        (_rate, _changedSeconds) = (rate, now);
    }

    /// <summary>Goes on to the request after the one that arrives now.</summary>
    public void Advance()
    {
        _changedSeconds = NextSeconds;
        Draw();
    }

    private void Draw()
    {
        Key = Draws.Key(_streamKey, _number++);
        _unitsLeft = _process == ArrivalProcess.Poisson ? Draws.Exponential(Key, Decision.Gap) : 1;
    }
}
