namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>A network domain as the file gives it: layers of its own, and names of the domains inside it.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Layers">Layers of its own.</param>
/// <param name="Inner">Domains inside it, with their places.</param>
/// <param name="AccessDelaySeconds">Access delay in s.</param>
/// <param name="BandwidthMegabits">Bandwidth in Mbit/s.</param>
internal sealed record DomainRecord(
    string Name, ImmutableArray<string> Layers, ImmutableArray<(string Name, SourcePosition Position)> Inner, double AccessDelaySeconds, double BandwidthMegabits)
{
    private const double MegabitsPerKilobit = 1e-3;

    public static DomainRecord Read(string name, RecordReader record, LayersBranch branch)
    {
        var layers = branch.Read(record.Entries(record.Optional("ComputationalLayers", ignoreCase: true)));
        var inner = ImmutableArray.CreateBuilder<(string, SourcePosition)>();
        foreach (var item in record.Optional("subNetworkDomains") is { } list ? record.Items(list) : [])
        {
            if (Scalars.Text(item, $"A domain inside '{name}'", record.Diagnostics) is { } domain)
            {
                inner.Add((domain, item.Position));
            }
        }

        return new DomainRecord(
            name,
            layers,
            inner.ToImmutable(),
            record.RequiredNumber("AccessDelay", NumberRange.NotNegative),
            record.RequiredNumber("Bandwidth", NumberRange.Positive) * MegabitsPerKilobit);
    }

    /// <summary>The domain with the layers of all domains inside it; domains that contain each other are one.</summary>
    public NetworkDomain Resolve(Dictionary<string, DomainRecord> all, DiagnosticList diagnostics)
    {
        foreach (var (unknown, position) in Inner.Where(inner => !all.ContainsKey(inner.Name)))
        {
            diagnostics.Error(
                DiagnosticCodes.UnknownName, position, $"Network domain '{Name}' contains '{unknown}', which does not exist.", diagnostics.Suggest(unknown, all.Keys));
        }

        var reached = new List<DomainRecord> { this };
        var seen = new HashSet<string>(StringComparer.Ordinal) { Name };
        for (var i = 0; i < reached.Count; i++)
        {
            reached.AddRange(reached[i].Inner.Where(inner => all.ContainsKey(inner.Name) && seen.Add(inner.Name)).Select(inner => all[inner.Name]));
        }

        return new NetworkDomain(Name, [.. reached.SelectMany(domain => domain.Layers).Distinct(StringComparer.Ordinal)], AccessDelaySeconds, BandwidthMegabits);
    }
}
