namespace Continuo.Files;

using Continuo.Model;

/// <summary>Adds limits to a draft; names of segments (<c>face-blur_partition1_2</c>) stand for their component.</summary>
internal sealed class LimitNames(ApplicationGraph graph, SystemDraft draft)
{
    public void AddLocal(string name, double seconds, double? percentile, SourcePosition position)
    {
        var component = Component(name);
        draft.Sources.Note(position, SubjectKind.LocalConstraint, component);
        draft.Local.Add(new LocalConstraint(component, seconds) { Percentile = percentile });
    }

    public void AddGlobal(string key, List<(string Name, SourcePosition Position)> path, double seconds, double? percentile, SourcePosition position)
    {
        var components = new List<string>();
        foreach (var (name, place) in path)
        {
            var component = Component(name);
            draft.Sources.Note(place, SubjectKind.GlobalConstraint, key, component);
            if (components.Count == 0 || components[^1] != component)
            {
                components.Add(component);
            }
        }

        if (components is [var only] && path.Count > 1)
        {
            AddLocal(only, seconds, percentile, position);
            return;
        }

        draft.Sources.Note(position, SubjectKind.GlobalConstraint, key);
        draft.Global.Add(new GlobalConstraint(key, [.. components], seconds) { Percentile = percentile });
    }

    private string Component(string name) =>
        !graph.Components.Contains(name) && PartitionName.Parse(name) is { Component: var component } && graph.Components.Contains(component) ? component : name;
}
