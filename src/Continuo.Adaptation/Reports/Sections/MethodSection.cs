namespace Continuo.Adaptation.Reports.Sections;

using System.Collections.Immutable;

using Continuo.Adaptation.Days;
using Continuo.Charts.Pages;
using Continuo.Charts.Svg;
using Continuo.Model;

/// <summary>How the numbers came about, and what was noticed.</summary>
internal static class MethodSection
{
    public static ReportSection Of(DayComparison comparison, ImmutableArray<Diagnostic> diagnostics)
    {
        var options = comparison.Options;
        var told = options.Knowledge == LoadKnowledge.Coming
            ? "the mean load of the period that begins, which a real system cannot know"
            : "the load that was counted in the period that ended";
        var text = new ReportText(
            $"Each policy decides every {NumberText.Of(options.ControlPeriod.TotalSeconds)} s and is told {told}. A new instance works {NumberText.Of(options.BootTime.TotalSeconds)} s after the decision. "
            + $"Requests arrive at random (Poisson, seed {options.Seed}), instances share their processor among the requests in service, service times are exponential, functions start cold when no warm instance is free. "
            + "A control period breaks a limit when the mean response time of the requests that completed in it exceeds the limit. The rules of the utilisation heuristic and of SPACE4AI-R are made anew from their descriptions.");
        return diagnostics.IsEmpty
            ? new("How this was measured", [text])
            : new("How this was measured", [text, new ReportFindings([.. diagnostics.Select(Finding)])]);
    }

    private static ReportFinding Finding(Diagnostic diagnostic) => new(
        diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => FindingLevel.Error,
            DiagnosticSeverity.Warning => FindingLevel.Warning,
            _ => FindingLevel.Note,
        },
        diagnostic.Code,
        diagnostic.Message)
    {
        Hint = diagnostic.Hint ?? "",
        Location = diagnostic.Position?.ToString() ?? "",
    };
}
