namespace Continuo.Placement.Problem;

using Continuo.Model;

/// <summary>Limits, and the hops between components that they or missing networks depend on.</summary>
internal sealed class LimitTable
{
    private readonly Dictionary<(int, int), int> _hopNumbers = [];
    private readonly List<Hop> _hops = [];
    private readonly TransferTable _transfers;
    private readonly List<Partition> _partitions;
    private readonly int[] _deploymentStart;
    private readonly int[] _partitionStart;

    public LimitTable(
        SystemDescription system,
        Dictionary<string, int> number,
        TransferTable transfers,
        List<Partition> partitions,
        int[] deploymentStart,
        int[] partitionStart)
    {
        (_transfers, _partitions, _deploymentStart, _partitionStart) = (transfers, partitions, deploymentStart, partitionStart);
        transfers.Add(0);
        var used = system.Application.Dependencies
            .Where(d => d.Probability > 0)
            .Select(d => (number[d.From], number[d.To]))
            .ToHashSet();
        var names = number.ToDictionary(x => x.Value, x => x.Key);
        var local = system.Requirements.Local
            .Select(l => new Limit($"local:{l.Component}", [number[l.Component]], [], l.LimitSeconds));
        var global = system.Requirements.Global.Select(g =>
        {
            int[] components = [.. g.Components.Select(c => number[c])];
            int[] hops = [.. components.Zip(components.Skip(1), (from, to) => HopNumber(from, to, names[to], used.Contains((from, to))))];
            return new Limit($"global:{g.Name}", components, hops, g.LimitSeconds);
        });
        Limits = [.. local, .. global];
        if (!transfers.IsComplete)
        {
            foreach (var (from, to) in used.Order())
            {
                HopNumber(from, to, names[to], isUsed: true);
            }
        }

        Hops = [.. _hops];
        LimitsOf = [.. Enumerable.Range(0, number.Count).Select(c => Numbers(Limits, l => l.Components.Contains(c)))];
        HopsOf = [.. Enumerable.Range(0, number.Count).Select(c => Numbers(Hops, h => h.From == c || h.To == c))];
    }

    public Hop[] Hops { get; }

    public Limit[] Limits { get; }

    public int[][] LimitsOf { get; }

    public int[][] HopsOf { get; }

    private static int[] Numbers<T>(T[] items, Func<T, bool> which) =>
        [.. Enumerable.Range(0, items.Length).Where(i => which(items[i]))];

    private int HopNumber(int from, int to, string toName, bool isUsed)
    {
        if (_hopNumbers.TryGetValue((from, to), out var known))
        {
            return known;
        }

        var first = _partitionStart[_deploymentStart[from]];
        var transfers = new List<int>();
        for (var d = _deploymentStart[from]; d < _deploymentStart[from + 1]; d++)
        {
            var last = _partitions[_partitionStart[d + 1] - 1];
            var size = last.Transfers.FirstOrDefault(t => t.To == toName).Megabytes;
            for (var p = _partitionStart[d]; p < _partitionStart[d + 1]; p++)
            {
                transfers.Add(_transfers.Add(p == _partitionStart[d + 1] - 1 ? size : _partitions[p].EarlyExitMegabytes ?? size));
            }
        }

        _hops.Add(new Hop(from, to, first, [.. transfers], isUsed));
        _hopNumbers.Add((from, to), _hops.Count - 1);
        return _hops.Count - 1;
    }
}
