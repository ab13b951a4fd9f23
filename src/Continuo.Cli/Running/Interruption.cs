namespace Continuo.Cli.Running;

using Continuo.Model;

/// <summary>What is said when the user or the system ended a command early.</summary>
internal static class Interruption
{
    public static Diagnostic Notice { get; } =
        new(CliCodes.Interrupted, DiagnosticSeverity.Warning, "Interrupted; the answer holds what was found so far.");
}
