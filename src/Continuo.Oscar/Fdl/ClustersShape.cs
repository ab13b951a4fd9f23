namespace Continuo.Oscar.Fdl;

using System.Collections.Immutable;

using Continuo.Files;
using Continuo.Files.Documents;
using Continuo.Oscar.Client;

/// <summary>Clusters: name → endpoint and credentials. Other keys are those of other programs.</summary>
internal static class ClustersShape
{
    public static ImmutableSortedDictionary<string, ClusterAddress> Read(RecordReader record, string key)
    {
        var clusters = ImmutableSortedDictionary.CreateBuilder<string, ClusterAddress>(StringComparer.Ordinal);
        foreach (var entry in record.Entries(record.Optional(key)))
        {
            if (RecordReader.From(entry.Value, $"cluster '{entry.Key}'", record.Diagnostics) is { } cluster && One(cluster) is { } address)
            {
                clusters[entry.Key] = address;
            }
        }

        return clusters.ToImmutable();
    }

    private static ClusterAddress? One(RecordReader cluster)
    {
        var endpoint = cluster.RequiredText("endpoint");
        if (Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https"))
        {
            return new ClusterAddress(address, cluster.Text("auth_user") ?? "", cluster.Text("auth_password") ?? "")
            {
                VerifiesCertificate = new FunctionValues(cluster).Truth("ssl_verify") ?? true,
            };
        }

        if (endpoint.Length > 0)
        {
            cluster.Diagnostics.Error(DiagnosticCodes.WrongType, cluster.Position, $"'endpoint' of {cluster.Subject} must be an address such as https://host, not '{endpoint}'.");
        }

        return null;
    }
}
