namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Brings the partitions of a deployment into the order given by <c>next</c>.</summary>
internal static class PartitionChain
{
    public static ImmutableArray<Partition> Order(string component, MappingEntry deployment, List<Partition> partitions, DiagnosticList diagnostics)
    {
        var names = partitions.ToDictionary(p => p.Name, StringComparer.Ordinal);
        var followers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var partition in partitions.Where(p => p.Transfers is [var only] && names.ContainsKey(only.To)))
        {
            followers[partition.Name] = partition.Transfers[0].To;
        }

        var chain = new List<Partition>();
        var followed = followers.Values.ToHashSet(StringComparer.Ordinal);
        var start = partitions.Find(p => !followed.Contains(p.Name));
        for (var name = start?.Name; name is not null && chain.Count < partitions.Count; name = followers.GetValueOrDefault(name))
        {
            chain.Add(names[name]);
        }

        var subject = $"The partitions of deployment '{deployment.Key}' of component '{component}'";
        if (chain.Count < partitions.Count || (chain.Count > 0 && followers.ContainsKey(chain[^1].Name)))
        {
            diagnostics.Error(
                DiagnosticCodes.BrokenChain,
                deployment.KeyPosition,
                $"{subject} form no single chain.",
                "each partition but the last names the following one in 'next'");
            return [.. partitions];
        }

        if (!chain.SequenceEqual(partitions))
        {
            diagnostics.Warning(
                DiagnosticCodes.PartitionOrder,
                deployment.KeyPosition,
                $"{subject} are listed in another order than 'next' gives; 'next' is followed: {string.Join(" → ", chain.Select(p => p.Name))}.");
        }

        return [.. chain.Select((p, i) => WithoutLastExit(component, deployment, p, i == chain.Count - 1, diagnostics))];
    }

    private static Partition WithoutLastExit(string component, MappingEntry deployment, Partition partition, bool last, DiagnosticList diagnostics)
    {
        if (!last || partition.EarlyExitProbability == 0)
        {
            return partition;
        }

        diagnostics.Warning(
            DiagnosticCodes.IgnoredValue,
            deployment.KeyPosition,
            $"The early exit probability of partition '{partition.Name}' of component '{component}' is ignored: it is the last of deployment '{deployment.Key}'.");
        return partition with { EarlyExitProbability = 0 };
    }
}
