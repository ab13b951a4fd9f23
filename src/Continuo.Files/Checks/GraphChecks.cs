namespace Continuo.Files;

/// <summary>Checks the application graph: names, cycles, sources.</summary>
internal sealed class GraphChecks(SystemDraft draft, SystemNames names, DiagnosticList diagnostics)
{
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private bool _cycleFound;

    public void Run()
    {
        if (draft.Components.Count == 0 && draft.ComponentList is { } list && !draft.Unread.Any(SubjectKind.Component))
        {
            diagnostics.Error(DiagnosticCodes.NoComponents, list, "The application has no component.");
        }

        var nodes = draft.GraphNodes.ToHashSet(StringComparer.Ordinal);
        foreach (var node in nodes.Where(node => !names.MayHaveComponent(node)))
        {
            diagnostics.Error(
                DiagnosticCodes.UnknownName,
                draft.Sources.Of(SubjectKind.GraphNode, node),
                $"The graph names the component '{node}', which {draft.Words.Components} does not have.",
                diagnostics.Suggest(node, names.Components.Keys));
            draft.Unread.Add(SubjectKind.GraphNode, diagnostics.Nearest(node, names.Components.Keys) ?? node);
        }

        // What follows a component is not known while one of its successors is misspelt.
        foreach (var dependency in draft.Dependencies.Where(d => !names.MayHaveComponent(d.To)))
        {
            draft.Unread.Add(SubjectKind.GraphNode, dependency.From);
        }

        foreach (var dependency in draft.Dependencies.Where(d => !names.MayHaveComponent(d.To) && !nodes.Contains(d.To)))
        {
            diagnostics.Error(
                DiagnosticCodes.UnknownName,
                draft.Sources.Of(SubjectKind.Dependency, dependency.From, dependency.To),
                $"Component '{dependency.From}' is followed by '{dependency.To}', which {draft.Words.Components} does not have.",
                diagnostics.Suggest(dependency.To, names.Components.Keys));
        }

        foreach (var component in draft.Dependencies.Select(d => d.From).Distinct())
        {
            Visit(component);
        }

        if (!draft.Unread.Any(SubjectKind.GraphNode) && !draft.Unread.Any(SubjectKind.Component) && draft.Components.Count > 0)
        {
            Sources();
        }
    }

    /// <summary>Depth first with an explicit path, since a hostile chain may be longer than the stack.</summary>
    private void Visit(string start)
    {
        if (_cycleFound || !_done.Add(start))
        {
            return;
        }

        var path = new List<string> { start };
        var onPath = new HashSet<string>(path, StringComparer.Ordinal);
        var open = new List<IEnumerator<string>> { names.Successors(start).GetEnumerator() };
        while (open.Count > 0)
        {
            if (!open[^1].MoveNext())
            {
                open.RemoveAt(open.Count - 1);
                onPath.Remove(path[^1]);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            var next = open[^1].Current;
            if (_done.Add(next))
            {
                path.Add(next);
                onPath.Add(next);
                open.Add(names.Successors(next).GetEnumerator());
            }
            else if (onPath.Contains(next))
            {
                Cycle([.. path.SkipWhile(node => node != next), next]);
                return;
            }
        }
    }

    private void Cycle(List<string> cycle)
    {
        _cycleFound = true;
        diagnostics.Error(
            DiagnosticCodes.Cycle,
            draft.Sources.Of(SubjectKind.Dependency, cycle[^2], cycle[^1]),
            $"The application graph has the cycle {string.Join(" → ", cycle)}.",
            "a request must not return to a component");
    }

    private void Sources()
    {
        var sources = draft.Components.Select(c => c.Name).Where(names.IsSource).ToList();
        if (sources.Count > 1)
        {
            diagnostics.Info(
                DiagnosticCodes.SeveralSources, draft.Sources.Of(SubjectKind.GraphNode, sources[1]), $"The application has several sources: {Listed(sources)}.");
        }

        foreach (var source in draft.Load?.BySource.Keys.Except(sources, StringComparer.Ordinal) ?? [])
        {
            diagnostics.Error(
                DiagnosticCodes.UnknownName,
                draft.Sources.Of(SubjectKind.Load, source),
                $"A load is given for '{source}', which is no source of the application.",
                diagnostics.Suggest(source, sources) ?? $"sources are {Listed(sources)}");
        }
    }

    private static string Listed(List<string> names) => string.Join(", ", names.Take(10)) + (names.Count > 10 ? ", …" : "");
}
