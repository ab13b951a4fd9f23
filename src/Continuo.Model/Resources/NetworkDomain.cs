namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>A network that joins computational layers.</summary>
/// <param name="Name">Name of the domain.</param>
/// <param name="Layers">Names of the joined layers.</param>
/// <param name="AccessDelaySeconds">Delay of a transfer of no size, in seconds.</param>
/// <param name="BandwidthMegabitsPerSecond">Bandwidth in Mbit/s, &gt; 0.</param>
public sealed record NetworkDomain(
    string Name, ImmutableArray<string> Layers, double AccessDelaySeconds, double BandwidthMegabitsPerSecond);
