namespace Continuo.Files;

/// <summary>
/// Reports rows of compatibility and performance that name nothing known: the outermost unknown name once. What was probably meant counts as
/// unread from then on, so that it is not said to be missing as well.
/// </summary>
internal sealed class UnknownRows(SystemDraft draft, SystemNames names, DiagnosticList diagnostics)
{
    public void Report(SubjectKind kind, string table, IEnumerable<(string Component, string Partition, string Resource)> rows)
    {
        foreach (var component in rows.GroupBy(row => row.Component, StringComparer.Ordinal))
        {
            if (!names.MayHaveComponent(component.Key))
            {
                Unknown(draft.Sources.Of(kind, component.Key), $"{table} names the component '{component.Key}', which does not exist.", component.Key, names.Components.Keys);
                Meant(component.Key, names.Components.Keys, meant => draft.Unread.Add(kind, meant));
                continue;
            }

            foreach (var partition in component.GroupBy(row => row.Partition, StringComparer.Ordinal))
            {
                if (!names.MayHavePartition(component.Key, partition.Key))
                {
                    Unknown(
                        draft.Sources.Of(kind, component.Key, partition.Key),
                        $"{table} names the partition '{partition.Key}', which component '{component.Key}' does not have.",
                        partition.Key,
                        names.PartitionsOf(component.Key));
                    Meant(partition.Key, names.PartitionsOf(component.Key), meant => draft.Unread.Add(kind, component.Key, meant));
                    continue;
                }

                foreach (var (_, _, resource) in partition.Where(row => !names.MayHaveResource(row.Resource)))
                {
                    Unknown(
                        draft.Sources.Of(kind, component.Key, partition.Key, resource),
                        $"{table} names the resource '{resource}' for '{component.Key}/{partition.Key}', which does not exist.",
                        resource,
                        names.Resources.Keys);
                    draft.Unread.Add(kind, component.Key, partition.Key);
                }
            }
        }
    }

    private void Meant(string name, IEnumerable<string> known, Action<string> note)
    {
        if (diagnostics.Nearest(name, known) is { } meant)
        {
            note(meant);
        }
    }

    private void Unknown(Model.SourcePosition position, string message, string name, IEnumerable<string> known) =>
        diagnostics.Error(DiagnosticCodes.UnknownName, position, message, diagnostics.Suggest(name, known));
}
