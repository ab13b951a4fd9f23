namespace Continuo.Files;

/// <summary>Checks the parts of a system against each other and reports everything at once.</summary>
internal static class SystemChecks
{
    public static void Run(SystemDraft draft, DiagnosticList diagnostics)
    {
        var names = new SystemNames(draft);
        var layersKnown = LayerNames.Resolve(draft, names.MayHaveLayer, diagnostics);
        new GraphChecks(draft, names, diagnostics).Run();
        new DeploymentChecks(draft, names, diagnostics).Run();
        new CandidateChecks(draft, names, diagnostics).Run();
        new RequirementChecks(draft, names, diagnostics).Run();
        new ResourceChecks(draft, diagnostics).Run();
        if (layersKnown && !draft.Unread.Any(SubjectKind.Domain) && !draft.Unread.Any(SubjectKind.Layer))
        {
            new NetworkChecks(draft, names, diagnostics).Run();
        }
    }
}
