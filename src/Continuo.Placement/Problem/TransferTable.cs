namespace Continuo.Placement.Problem;

using Continuo.Placement.Systems;

/// <summary>Seconds of each distinct transfer size between each two layers.</summary>
internal sealed class TransferTable(string[] layers, NetworkDelays delays)
{
    private readonly Dictionary<double, int> _bySize = [];
    private readonly List<double> _building = [];
    private double[] _seconds = [];

    public int Add(double megabytes)
    {
        if (_bySize.TryGetValue(megabytes, out var known))
        {
            return known;
        }

        var id = _bySize.Count;
        _bySize.Add(megabytes, id);
        foreach (var from in layers)
        {
            foreach (var to in layers)
            {
                _building.Add(delays.Seconds(from, to, megabytes));
            }
        }

        _seconds = [.. _building];
        IsComplete = Array.TrueForAll(_seconds, double.IsFinite);
        return id;
    }

    /// <summary>Seconds between two layers for two different resources.</summary>
    public double Seconds(int transfer, int fromLayer, int toLayer) =>
        _seconds[(((transfer * layers.Length) + fromLayer) * layers.Length) + toLayer];

    /// <summary>Whether every two layers share a network domain.</summary>
    public bool IsComplete { get; private set; } = true;
}
