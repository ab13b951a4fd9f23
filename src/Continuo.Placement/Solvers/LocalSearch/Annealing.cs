namespace Continuo.Placement.Solvers.LocalSearch;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.RandomGreedy;

/// <summary>One walk of local search: moves are accepted by cost plus priced rule excess, at a temperature that falls.</summary>
internal sealed class Annealing
{
    private readonly LocalSearchOptions _options;
    private readonly SearchMonitor _monitor;
    private readonly Neighbourhood _neighbourhood;
    private readonly RandomPlacement _draw;
    private readonly PlacementState _state;
    private readonly Random _random;
    private readonly int[] _dearestFirst;

    public Annealing(PlacementState start, LocalSearchOptions options, int seed, SearchMonitor monitor)
    {
        (_options, _monitor) = (options, monitor);
        _neighbourhood = new Neighbourhood(start.Problem);
        _draw = new RandomPlacement(start.Problem);
        _state = new PlacementState(start.Problem);
        _state.CopyFrom(start);
        _random = new Random(seed);
        _dearestFirst = InstanceCounts.DearestFirst(start.Problem);
        Best = new PlacementState(start.Problem);
        Best.CopyFrom(start);
    }

    /// <summary>The cheapest feasible placement of the walk; while there is none, the one that breaks the rules least.</summary>
    public PlacementState Best { get; }

    /// <summary>Cools down once from the best placement.</summary>
    /// <param name="moves">Moves tried.</param>
    public void Cool(long moves)
    {
        _state.CopyFrom(Best);
        Cool(moves, _options.Hot);
    }

    /// <summary>Cools down once from a new random placement: servers whose cost no single move bridges are chosen anew.</summary>
    /// <param name="moves">Moves tried.</param>
    public void CoolFromAnew(long moves)
    {
        if (!_draw.Draw(_state, _random))
        {
            _state.CopyFrom(Best);
        }

        Cool(moves, _options.HotAnew);
    }

    private void Cool(long moves, double hot)
    {
        var scale = Math.Max(Best.Cost, 1e-9);
        var temperature = hot * scale;
        var factor = Math.Pow(_options.Cold / hot, 1.0 / Math.Max(moves, 1));
        var price = scale;
        for (long move = 0; move < moves; move++)
        {
            if ((move & 1023) == 1023)
            {
                _monitor.Count(1024);
                if (_monitor.ShouldStop)
                {
                    return;
                }

                // Rules that stay broken become dearer, rules that are kept cheaper.
                price = Math.Clamp(_state.Excess > 0 ? price * 1.1 : price * 0.95, 0.2 * scale, 50 * scale);
            }

            temperature *= factor;
            var before = _state.Cost + (price * _state.Excess);
            _state.Begin();
            if (!_neighbourhood.Apply(_state, _random))
            {
                continue;
            }

            _state.Refresh();
            var worse = _state.Cost + (price * _state.Excess) - before;
            if (!(worse <= 0 || _random.NextDouble() < Math.Exp(-worse / temperature)))
            {
                _state.Revert();
            }
            else if (_state.Excess == 0 && (_state.Cost < Best.Cost || Best.Excess > 0))
            {
                InstanceCounts.Reduce(_state, _dearestFirst);
                Best.CopyFrom(_state);
            }
            else if (_state.Excess > 0 && _state.Excess < Best.Excess)
            {
                Best.CopyFrom(_state);
            }
        }
    }
}
