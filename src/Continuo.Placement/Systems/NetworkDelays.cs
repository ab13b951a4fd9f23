namespace Continuo.Placement.Systems;

using Continuo.Model;
using Continuo.Performance.Network;
using Continuo.Placement.Rules;

/// <summary>Fastest transfer between two layers over the network domains they share.</summary>
internal sealed class NetworkDelays
{
    private readonly Dictionary<(string, string), NetworkDomain[]> _shared = [];
    private readonly TransferUnits _units;

    public NetworkDelays(Continuum continuum, TransferUnits units)
    {
        _units = units;
        var layers = continuum.Layers.Select(l => l.Name).ToArray();
        foreach (var a in layers)
        {
            foreach (var b in layers)
            {
                _shared[(a, b)] = [.. continuum.Domains.Where(d => Contains(d, a) && Contains(d, b))];
            }
        }
    }

    /// <summary>Seconds between two different resources; infinite when their layers share no domain.</summary>
    public double Seconds(string fromLayer, string toLayer, double megabytes)
    {
        var least = double.PositiveInfinity;
        foreach (var domain in _shared[(fromLayer, toLayer)])
        {
            var seconds = _units == TransferUnits.MegabytesOverMegabits
                ? NetworkDelay.Seconds(megabytes, domain.AccessDelaySeconds, domain.BandwidthMegabitsPerSecond)
                : NetworkDelay.UnscaledSeconds(megabytes, domain.AccessDelaySeconds, domain.BandwidthMegabitsPerSecond);
            least = Math.Min(least, seconds);
        }

        return least;
    }

    private static bool Contains(NetworkDomain domain, string layer) =>
        domain.Layers.Any(l => string.Equals(l, layer, StringComparison.OrdinalIgnoreCase));
}
