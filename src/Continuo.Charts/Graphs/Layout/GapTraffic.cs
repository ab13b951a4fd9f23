namespace Continuo.Charts.Graphs.Layout;

/// <summary>The lines between two columns.</summary>
internal sealed class GapTraffic
{
    private readonly List<(int Owner, double From, double To)> _lines = [];

    public void Add(int owner, double from, double to) => _lines.Add((owner, from, to));

    /// <summary>How many lines of other owners a line would cross.</summary>
    public int Crossed(int owner, double from, double to)
    {
        var count = 0;
        foreach (var line in _lines)
        {
            count += line.Owner != owner && (from - line.From) * (to - line.To) < 0 ? 1 : 0;
        }

        return count;
    }
}
