namespace Continuo.Files;

using Continuo.Model;

/// <summary>Checks compatibility and performance against each other and against components and resources.</summary>
internal sealed class CandidateChecks(SystemDraft draft, SystemNames names, DiagnosticList diagnostics)
{
    public void Run()
    {
        var unknown = new UnknownRows(draft, names, diagnostics);
        unknown.Report(SubjectKind.Compatibility, draft.Words.Compatibility, draft.Compatibility.Select(r => (r.Component, r.Partition, r.Resource)));
        unknown.Report(SubjectKind.Performance, draft.Words.Performance, draft.Performance.Select(r => (r.Component, r.Partition, r.Resource)));
        Counterparts();
        foreach (var row in draft.Performance.Where(row => row.Model is not null))
        {
            Tier(row);
            LeftOut(row);
        }

        var rows = draft.Compatibility.ToLookup(row => (row.Component, row.Partition));
        foreach (var component in draft.Components)
        {
            foreach (var partition in component.Deployments.SelectMany(d => d.Partitions).DistinctBy(p => p.Name))
            {
                Fit(component.Name, partition.Name, [.. rows[(component.Name, partition.Name)]]);
            }
        }
    }

    private void Counterparts()
    {
        var performance = draft.Performance.Select(r => (r.Component, r.Partition, r.Resource)).ToHashSet();
        var compatibility = draft.Compatibility.Select(r => (r.Component, r.Partition, r.Resource)).ToHashSet();
        foreach (var (component, partition, resource) in compatibility.Where(key =>
            !performance.Contains(key) && Known(key) && !draft.Unread.Covers(SubjectKind.Performance, key.Component, key.Partition)))
        {
            diagnostics.Error(
                DiagnosticCodes.MissingPerformance,
                draft.Sources.Of(SubjectKind.Compatibility, component, partition, resource),
                $"Partition '{partition}' of component '{component}' may run on '{resource}', but has no performance model there.",
                $"add it to {draft.Words.Performance}");
        }

        foreach (var (component, partition, resource) in performance.Where(key =>
            !compatibility.Contains(key) && Known(key) && !draft.Unread.Covers(SubjectKind.Compatibility, key.Component, key.Partition)))
        {
            diagnostics.Error(
                DiagnosticCodes.MissingCompatibility,
                draft.Sources.Of(SubjectKind.Performance, component, partition, resource),
                $"Partition '{partition}' of component '{component}' has a performance model on '{resource}', but is not compatible with it.",
                $"add it to {draft.Words.Compatibility}");
        }
    }

    private bool Known((string Component, string Partition, string Resource) key) =>
        names.Partitions.Contains((key.Component, key.Partition)) && names.Resources.ContainsKey(key.Resource);

    private void Tier(PerformanceRow row)
    {
        if (!names.Resources.TryGetValue(row.Resource, out var place))
        {
            return;
        }

        var forFunctions = row.Model is ServerlessModel or LearnedModel { Kind: LearnedModelKind.Function };
        if (forFunctions != (place.Layer.Kind == ResourceKind.Function))
        {
            diagnostics.Error(
                DiagnosticCodes.ModelTier,
                draft.Sources.Of(SubjectKind.Performance, row.Component, row.Partition, row.Resource),
                $"The model '{row.Model!.Keyword}' of '{row.Component}/{row.Partition}' is for {(forFunctions ? "functions" : "edge devices and virtual machines")}, but '{row.Resource}' is {Noun(place.Layer.Kind)}.");
        }
    }

    private void LeftOut(PerformanceRow row)
    {
        if (row.Model!.Obstacle is { } why && Known((row.Component, row.Partition, row.Resource)))
        {
            diagnostics.Warning(
                DiagnosticCodes.CandidateLeftOut,
                draft.Sources.Of(SubjectKind.Performance, row.Component, row.Partition, row.Resource),
                $"The candidate '{row.Resource}' of '{row.Component}/{row.Partition}' is left out, since it cannot be judged: {why}.",
                "train again, or give 'regression' with 'intercept' and 'coefficients'");
        }
    }

    private void Fit(string component, string partition, List<CompatibilityRow> rows)
    {
        var position = draft.Sources.Of(SubjectKind.Partition, component, partition);
        if (draft.Unread.Covers(SubjectKind.Compatibility, component, partition))
        {
            return;
        }

        if (rows.Count == 0)
        {
            diagnostics.Error(DiagnosticCodes.NoCandidate, position, $"Partition '{partition}' of component '{component}' may run nowhere.", $"list its resources in {draft.Words.Compatibility}");
            return;
        }

        var tooSmall = rows.Where(row => names.Resources.TryGetValue(row.Resource, out var place) && row.MemoryMegabytes > place.Resource.MemoryMegabytes).ToList();
        if (tooSmall.Count == rows.Count)
        {
            diagnostics.Error(
                DiagnosticCodes.DoesNotFit,
                draft.Sources.Of(SubjectKind.Compatibility, component, partition),
                $"Partition '{partition}' of component '{component}' needs more memory than any of its candidate resources has.");
            return;
        }

        foreach (var row in tooSmall)
        {
            diagnostics.Warning(
                DiagnosticCodes.DoesNotFit,
                draft.Sources.Of(SubjectKind.Compatibility, component, partition, row.Resource),
                $"Partition '{partition}' of component '{component}' needs {row.MemoryMegabytes} MB on '{row.Resource}', which has {names.Resources[row.Resource].Resource.MemoryMegabytes} MB.");
        }
    }

    private static string Noun(ResourceKind kind) => kind switch
    {
        ResourceKind.Edge => "an edge device",
        ResourceKind.VirtualMachine => "a virtual machine",
        _ => "a function",
    };
}
