namespace Continuo.Charts.Graphs.Layout;

/// <summary>What lies in a column, and which edges pass through it at which height.</summary>
internal sealed class ColumnTraffic
{
    private const double Step = 2;
    private const double CrossingCost = 30;
    private readonly List<(double From, double To)> _closed = [];
    private readonly List<(double From, double To, int Block)> _blocks = [];
    private readonly List<(double Y, int Owner)> _lines = [];

    /// <summary>Passes for which no height was free.</summary>
    public int Crowded { get; private set; }

    /// <summary>No edge passes here: a node, or a title.</summary>
    public void Close(double from, double to) => _closed.Add((from, to));

    /// <summary>An edge that has nothing to do with this block had better pass elsewhere.</summary>
    public void Discourage(double from, double to, int block) => _blocks.Add((from, to, block));

    /// <summary>Takes a height for an edge: near where it comes from and where it goes, away from the lines of other nodes.</summary>
    /// <param name="owner">Edges of the same owner may share a line.</param>
    /// <param name="from">Height it comes from.</param>
    /// <param name="to">Height it goes to.</param>
    /// <param name="top">Least height.</param>
    /// <param name="bottom">Greatest height.</param>
    /// <param name="ends">The blocks at its ends.</param>
    /// <param name="crossed">How many lines it would cross on its way to and from a height.</param>
    /// <returns>The height.</returns>
    public double Take(int owner, double from, double to, double top, double bottom, (int From, int To) ends, Func<double, int> crossed)
    {
        var gap = DagMetrics.LineGap;
        for (; gap > 0.5; gap /= 2)
        {
            if (Cheapest(owner, from, to, top, bottom, ends, crossed, gap) is { } found)
            {
                _lines.Add((found, owner));
                return found;
            }

            Crowded++;
        }

        var anywhere = Cheapest(owner, from, to, top, bottom, ends, crossed, 0) ?? bottom;
        _lines.Add((anywhere, owner));
        return anywhere;
    }

    private double? Cheapest(int owner, double from, double to, double top, double bottom, (int From, int To) ends, Func<double, int> crossed, double gap)
    {
        double? best = null;
        var bestCost = double.PositiveInfinity;
        foreach (var y in Candidates(from, top, bottom))
        {
            var shared = false;
            var near = false;
            foreach (var line in _lines)
            {
                shared |= line.Owner == owner && line.Y == y;
                near |= line.Owner == owner ? line.Y != y && Math.Abs(line.Y - y) < gap : Math.Abs(line.Y - y) < gap;
            }

            if (near || _closed.Exists(area => y > area.From && y < area.To))
            {
                continue;
            }

            var foreign = _blocks.Exists(area => y > area.From && y < area.To && area.Block != ends.From && area.Block != ends.To);
            var cost = 0.55 * Math.Abs(y - from) + 0.45 * Math.Abs(y - to) + (foreign ? 40 : 0) - (shared ? 14 : 0);
            cost = cost < bestCost ? cost + CrossingCost * crossed(y) : cost;
            if (cost < bestCost)
            {
                (best, bestCost) = (y, cost);
            }
        }

        return best;
    }

    private IEnumerable<double> Candidates(double from, double top, double bottom)
    {
        yield return Math.Clamp(from, top, bottom);
        foreach (var line in _lines)
        {
            yield return line.Y;
        }

        for (var y = top; y <= bottom; y += Step)
        {
            yield return y;
        }
    }
}
