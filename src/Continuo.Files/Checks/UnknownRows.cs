namespace Continuo.Files;

/// <summary>Reports rows of compatibility and performance that name nothing known: the outermost unknown name once.</summary>
internal sealed class UnknownRows(SystemDraft draft, SystemNames names, DiagnosticList diagnostics)
{
    public void Report(SubjectKind kind, string table, IEnumerable<(string Component, string Partition, string Resource)> rows)
    {
        foreach (var component in rows.GroupBy(row => row.Component, StringComparer.Ordinal))
        {
            if (!names.Components.ContainsKey(component.Key))
            {
                Unknown(draft.Sources.Of(kind, component.Key), $"{table} names the component '{component.Key}', which does not exist.", component.Key, names.Components.Keys);
                continue;
            }

            foreach (var partition in component.GroupBy(row => row.Partition, StringComparer.Ordinal))
            {
                if (!names.Partitions.Contains((component.Key, partition.Key)))
                {
                    Unknown(
                        draft.Sources.Of(kind, component.Key, partition.Key),
                        $"{table} names the partition '{partition.Key}', which component '{component.Key}' does not have.",
                        partition.Key,
                        names.PartitionsOf(component.Key));
                    continue;
                }

                foreach (var (_, _, resource) in partition.Where(row => !names.Resources.ContainsKey(row.Resource)))
                {
                    Unknown(
                        draft.Sources.Of(kind, component.Key, partition.Key, resource),
                        $"{table} names the resource '{resource}' for '{component.Key}/{partition.Key}', which does not exist.",
                        resource,
                        names.Resources.Keys);
                }
            }
        }
    }

    private void Unknown(Model.SourcePosition position, string message, string name, IEnumerable<string> known) =>
        diagnostics.Error(DiagnosticCodes.UnknownName, position, message, diagnostics.Suggest(name, known));
}
