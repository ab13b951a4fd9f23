namespace Continuo.Files;

/// <summary>Checks the parts of a system against each other and reports everything at once.</summary>
internal static class SystemChecks
{
    public static void Run(SystemDraft draft, DiagnosticList diagnostics)
    {
        var layersKnown = LayerNames.Resolve(draft, diagnostics);
        var names = new SystemNames(draft);
        new GraphChecks(draft, names, diagnostics).Run();
        new DeploymentChecks(draft, names, diagnostics).Run();
        new CandidateChecks(draft, names, diagnostics).Run();
        new RequirementChecks(draft, names, diagnostics).Run();
        new ResourceChecks(draft, diagnostics).Run();
        if (layersKnown)
        {
            new NetworkChecks(draft, names, diagnostics).Run();
        }
    }
}
