namespace Continuo.Placement.Reports.Sections;

using System.Collections.Immutable;
using Continuo.Charts.Pages;
using Continuo.Model;
using Continuo.Placement.Reports.Words;

/// <summary>What was noticed on reading the input.</summary>
internal static class DiagnosticSection
{
    public static ReportSection Of(ReportSubject subject) => new("Notes on the input", subject.Diagnostics.IsEmpty
        ? [new ReportText("Nothing was noticed on reading the input.")]
        : [new ReportText($"{Phrase.Count(subject.Diagnostics.Length, "thing")} noticed on reading the input:"), new ReportFindings([.. subject.Diagnostics.Select(Finding)])]);

    private static ReportFinding Finding(Diagnostic diagnostic) => new(Level(diagnostic.Severity), diagnostic.Code, diagnostic.Message)
    {
        Location = diagnostic.Position?.ToString() ?? "",
        Hint = diagnostic.Hint ?? "",
    };

    private static FindingLevel Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => FindingLevel.Error,
        DiagnosticSeverity.Warning => FindingLevel.Warning,
        _ => FindingLevel.Note,
    };
}
