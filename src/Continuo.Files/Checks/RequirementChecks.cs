namespace Continuo.Files;

using Continuo.Model;

/// <summary>Checks that limits belong to components and to paths of the graph.</summary>
internal sealed class RequirementChecks(SystemDraft draft, SystemNames names, DiagnosticList diagnostics)
{
    public void Run()
    {
        foreach (var local in draft.Local.Where(local => !names.MayHaveComponent(local.Component)))
        {
            diagnostics.Error(
                DiagnosticCodes.UnknownName,
                draft.Sources.Of(SubjectKind.LocalConstraint, local.Component),
                $"A limit is given for the component '{local.Component}', which does not exist.",
                diagnostics.Suggest(local.Component, names.Components.Keys));
        }

        foreach (var repeated in draft.Local.GroupBy(local => local.Component, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            diagnostics.Error(
                DiagnosticCodes.DuplicateName, draft.Sources.Of(SubjectKind.LocalConstraint, repeated.Key), $"Component '{repeated.Key}' has several limits.", "keep the smallest");
        }

        foreach (var global in draft.Global)
        {
            Path(global);
        }
    }

    private void Path(GlobalConstraint path)
    {
        if (draft.Unread.Covers(SubjectKind.GlobalConstraint, path.Name))
        {
            return;
        }

        if (path.Components.IsEmpty)
        {
            diagnostics.Error(DiagnosticCodes.NotAPath, draft.Sources.Of(SubjectKind.GlobalConstraint, path.Name), $"Path '{path.Name}' names no component.");
            return;
        }

        var unknown = path.Components.Where(c => !names.MayHaveComponent(c)).Distinct().ToList();
        foreach (var component in unknown)
        {
            diagnostics.Error(
                DiagnosticCodes.UnknownName,
                draft.Sources.Of(SubjectKind.GlobalConstraint, path.Name, component),
                $"Path '{path.Name}' names the component '{component}', which does not exist.",
                diagnostics.Suggest(component, names.Components.Keys));
        }

        for (var i = 1; i < path.Components.Length && unknown.Count == 0; i++)
        {
            var (from, to) = (path.Components[i - 1], path.Components[i]);
            if (!names.IsEdge(from, to) && names.KnowsSuccessors(from))
            {
                diagnostics.Error(
                    DiagnosticCodes.NotAPath,
                    draft.Sources.Of(SubjectKind.GlobalConstraint, path.Name, to),
                    $"Path '{path.Name}' goes from '{from}' to '{to}', but the graph does not.");
            }
        }
    }
}
