namespace Continuo.Cli.Connections;

using System.Diagnostics.CodeAnalysis;

using Continuo.Model;

/// <summary>A command cannot go on, for a reason that is the user's to know.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Always has its diagnostic.")]
internal sealed class FailureException(Diagnostic diagnostic, Exception? cause = null) : Exception(diagnostic.Message, cause)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
