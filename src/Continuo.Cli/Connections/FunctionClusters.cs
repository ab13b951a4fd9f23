namespace Continuo.Cli.Connections;

using System.Collections.Immutable;

using Continuo.Cli.Running;
using Continuo.Model;
using Continuo.Oscar.Client;
using Continuo.Oscar.Fdl;

/// <summary>Finds the clusters that a functions file means.</summary>
internal sealed class FunctionClusters(FunctionsFile file, ClusterArguments arguments, Surroundings surroundings)
{
    private static readonly string[] Local = ["default-cluster", "local"];

    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>What is worth saying about the choice.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. _diagnostics];

    /// <summary>The cluster of a name: the one on the command line, one that the file describes, one that the user noted, or the one that runs here.</summary>
    /// <exception cref="FailureException">There is none.</exception>
    public ClusterConnection Open(string id)
    {
        if (arguments.Cluster is not null)
        {
            return ClusterConnection.Open(arguments, surroundings);
        }

        var noted = Noted();
        var wanted = Local.Contains(id) ? noted?.Default ?? id : id;
        if ((file.Clusters.GetValueOrDefault(id) ?? noted?.Clusters.GetValueOrDefault(wanted)) is { } address)
        {
            return ClusterConnection.Open(address);
        }

        var here = ClusterConnection.Open(arguments, surroundings);
        if (!Local.Contains(id))
        {
            _diagnostics.Add(new Diagnostic(CliCodes.ClusterSubstituted, DiagnosticSeverity.Warning, $"There is no cluster '{id}' in the file or in ~/.oscar-cli/config.yaml; {here.Address.Endpoint} is taken.")
            {
                Hint = "name it with --cluster to be sure",
            });
        }

        return here;
    }

    private OscarClusters? Noted()
    {
        var path = OscarClusters.UsualFile(surroundings.HomeFolder);
        return surroundings.HomeFolder.Length > 0 && File.Exists(path) ? OscarClusters.Read(path).Value : null;
    }
}
