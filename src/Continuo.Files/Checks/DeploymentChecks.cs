namespace Continuo.Files;

using Continuo.Model;

/// <summary>Checks deployments: partition names, and the last partitions against the graph.</summary>
internal sealed class DeploymentChecks(SystemDraft draft, SystemNames names, DiagnosticList diagnostics)
{
    public void Run()
    {
        foreach (var component in draft.Components)
        {
            UniquePartitions(component);
            foreach (var deployment in component.Deployments.Where(d => !d.Partitions.IsEmpty))
            {
                foreach (var partition in deployment.Partitions)
                {
                    UniqueFollowers(component.Name, partition);
                }

                if (names.KnowsSuccessors(component.Name))
                {
                    LastPartition(component.Name, deployment);
                }
            }
        }
    }

    private void UniquePartitions(Component component)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var deployment in component.Deployments)
        {
            foreach (var partition in deployment.Partitions.Where(p => !seen.TryAdd(p.Name, deployment.Name)))
            {
                diagnostics.Error(
                    DiagnosticCodes.DuplicateName,
                    draft.Sources.Of(SubjectKind.Deployment, component.Name, deployment.Name),
                    $"Component '{component.Name}' has the partition '{partition.Name}' in the deployments '{seen[partition.Name]}' and '{deployment.Name}'.",
                    "partition names are unique in a component");
            }
        }
    }

    private void UniqueFollowers(string component, Partition partition)
    {
        foreach (var repeated in partition.Transfers.GroupBy(t => t.To, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            diagnostics.Error(
                DiagnosticCodes.DuplicateName,
                draft.Sources.Of(SubjectKind.Transfer, component, partition.Name, repeated.Key),
                $"Partition '{partition.Name}' of component '{component}' names its follower '{repeated.Key}' twice.");
        }
    }

    private void LastPartition(string component, Deployment deployment)
    {
        var last = deployment.Partitions[^1];
        var followers = last.Transfers.Select(t => t.To).ToHashSet(StringComparer.Ordinal);
        var known = names.Successors(component).Concat(deployment.Partitions.Select(p => p.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var to in followers.Where(to => !known.Contains(to)))
        {
            var position = draft.Sources.Of(SubjectKind.Transfer, component, last.Name, to);
            if (names.Components.ContainsKey(to))
            {
                diagnostics.Warning(
                    DiagnosticCodes.WrongSuccessors, position, $"Partition '{last.Name}' of component '{component}' sends to '{to}', which does not follow '{component}' in the graph.");
            }
            else
            {
                diagnostics.Error(
                    DiagnosticCodes.UnknownName, position, $"Partition '{last.Name}' of component '{component}' is followed by '{to}', which does not exist.", diagnostics.Suggest(to, known));
            }
        }

        foreach (var missing in names.Successors(component).Where(successor => !followers.Contains(successor)))
        {
            diagnostics.Error(
                DiagnosticCodes.WrongSuccessors,
                draft.Sources.Of(SubjectKind.Partition, component, last.Name),
                $"Partition '{last.Name}' of component '{component}' gives no data size to '{missing}', which follows '{component}' in the graph.",
                "the last partition of a deployment lists all successors in 'next'");
        }
    }
}
