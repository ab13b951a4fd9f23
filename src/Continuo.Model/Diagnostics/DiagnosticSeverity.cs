namespace Continuo.Model;

/// <summary>Severity of a diagnostic.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Advice.</summary>
    Info,

    /// <summary>Probably not what was meant; the input is used.</summary>
    Warning,

    /// <summary>The input cannot be used.</summary>
    Error,
}
