namespace Continuo.Placement.RunTime;

using Continuo.Model;

/// <summary>
/// Placements that steps proved cheapest, by load: starts for steps at other loads, and the answer at the same load. It holds for one
/// system under one set of rules; what an operator restricts is part of the key. Not for use by several threads at once.
/// </summary>
public sealed class RunTimeCache
{
    private const int MostLoads = 10_000;
    private readonly Dictionary<string, SortedList<double, Placement>> _byRestrictions = new(StringComparer.Ordinal);

    /// <summary>Placements held.</summary>
    public int Count => _byRestrictions.Values.Sum(list => list.Count);

    internal Placement? Find(string restrictions, double load) =>
        _byRestrictions.TryGetValue(restrictions, out var list) && list.TryGetValue(load, out var placement) ? placement : null;

    /// <summary>The placements of the nearest loads below and above.</summary>
    internal IEnumerable<Placement> Near(string restrictions, double load)
    {
        if (!_byRestrictions.TryGetValue(restrictions, out var list))
        {
            yield break;
        }

        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = list.GetKeyAtIndex(middle) < load ? (middle + 1, high) : (low, middle);
        }

        if (low < list.Count)
        {
            yield return list.GetValueAtIndex(low);
        }

        if (low > 0)
        {
            yield return list.GetValueAtIndex(low - 1);
        }
    }

    internal void Add(string restrictions, double load, Placement placement)
    {
        if (!_byRestrictions.TryGetValue(restrictions, out var list))
        {
            _byRestrictions[restrictions] = list = [];
        }

        if (list.Count < MostLoads)
        {
            list[load] = placement;
        }
    }
}
