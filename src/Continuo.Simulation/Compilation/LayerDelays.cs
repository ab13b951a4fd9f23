namespace Continuo.Simulation.Compilation;

using Continuo.Model;
using Continuo.Performance.Network;

/// <summary>Fastest transfer between two layers over the network domains they share.</summary>
internal sealed class LayerDelays
{
    private readonly NetworkDomain[][] _shared;
    private readonly bool _unscaled;

    public LayerDelays(Continuum continuum, bool unscaled)
    {
        _unscaled = unscaled;
        Layers = continuum.Layers.Length;
        _shared = new NetworkDomain[Layers * Layers][];
        for (var a = 0; a < Layers; a++)
        {
            for (var b = 0; b < Layers; b++)
            {
                var (from, to) = (continuum.Layers[a].Name, continuum.Layers[b].Name);
                _shared[(a * Layers) + b] = [.. continuum.Domains.Where(d => Joins(d, from) && Joins(d, to))];
            }
        }
    }

    /// <summary>Number of layers.</summary>
    public int Layers { get; }

    /// <summary>Seconds between different resources of two layers; infinite when the layers share no domain.</summary>
    public double Seconds(int from, int to, double megabytes)
    {
        var least = double.PositiveInfinity;
        foreach (var domain in _shared[(from * Layers) + to])
        {
            var seconds = _unscaled
                ? NetworkDelay.UnscaledSeconds(megabytes, domain.AccessDelaySeconds, domain.BandwidthMegabitsPerSecond)
                : NetworkDelay.Seconds(megabytes, domain.AccessDelaySeconds, domain.BandwidthMegabitsPerSecond);
            least = Math.Min(least, seconds);
        }

        return least;
    }

    private static bool Joins(NetworkDomain domain, string layer) =>
        domain.Layers.Any(l => string.Equals(l, layer, StringComparison.OrdinalIgnoreCase));
}
