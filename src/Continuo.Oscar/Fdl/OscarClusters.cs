namespace Continuo.Oscar.Fdl;

using System.Collections.Immutable;

using Continuo.Files;
using Continuo.Files.Documents;
using Continuo.Model;
using Continuo.Oscar.Client;

/// <summary>The clusters that a user of the command line of OSCAR has noted.</summary>
/// <param name="Clusters">Name → cluster.</param>
/// <param name="Default">Name of the one that is meant when none is named; <see langword="null"/> when there is none.</param>
public sealed record OscarClusters(ImmutableSortedDictionary<string, ClusterAddress> Clusters, string? Default)
{
    /// <summary>Where the file usually is.</summary>
    /// <param name="home">Folder of the user.</param>
    public static string UsualFile(string home) => Path.Combine(home, ".oscar-cli", "config.yaml");

    /// <summary>Reads the file.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The clusters, or the errors (<c>CON10xx</c>, <c>CON11xx</c>).</returns>
    public static Outcome<OscarClusters> Read(string path)
    {
        var diagnostics = new DiagnosticList();
        if (DocumentReader.Read(path, diagnostics) is not { } root || RecordReader.From(root, "the list of clusters", diagnostics) is not { } record)
        {
            return diagnostics.ToOutcome<OscarClusters>(null);
        }

        var clusters = ClustersShape.Read(record, "oscar");
        return diagnostics.ToOutcome(new OscarClusters(clusters, record.Text("default")));
    }
}
