namespace Continuo.Model;

/// <summary>A mistake in a user's input, or advice about it.</summary>
/// <param name="Code">Stable code, such as <c>CON1203</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Message)
{
    /// <summary>Where; <see langword="null"/> when it concerns no file.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>What to do about it.</summary>
    public string? Hint { get; init; }

    /// <summary>The form <c>file:line:column: error CON1203: message (hint)</c>.</summary>
    public override string ToString()
    {
        var severity = Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "info" };
        var where = Position is { } position ? $"{position}: " : "";
        var hint = Hint is null ? "" : $" ({Hint})";
        return $"{where}{severity} {Code}: {Message}{hint}";
    }
}
