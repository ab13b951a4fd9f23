namespace Continuo.Files;

/// <summary>Checks the parts of a system against each other and reports everything at once.</summary>
internal static class SystemChecks
{
    public static void Run(SystemDraft draft, DiagnosticList diagnostics) => LayerNames.Resolve(draft, diagnostics);
}
