namespace Continuo.Adaptation.Reports;

using System.Collections.Immutable;

using Continuo.Adaptation.Days;
using Continuo.Adaptation.Reports.Sections;
using Continuo.Charts.Pages;
using Continuo.Charts.Svg;
using Continuo.Model;

/// <summary>Policies over a day as a page: what they cost, whether the limits held, what they changed and why.</summary>
public static class DayReport
{
    /// <summary>The report.</summary>
    /// <param name="comparison">The policies on the same trace.</param>
    /// <param name="diagnostics">What was noticed on reading the input.</param>
    /// <param name="command">The command line, for the footer; may be empty.</param>
    /// <returns>The page.</returns>
    public static ReportPage Of(DayComparison comparison, ImmutableArray<Diagnostic> diagnostics = default, string command = "")
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var name = comparison.Setting.System.Application.Name;
        return new ReportPage
        {
            Title = $"Adaptation of {(name.Length > 0 ? name : "the application")}",
            Subtitle = $"{NumberText.Of(comparison.Trace.EndSeconds / 3600)} hours, load up to {NumberText.Of(comparison.Trace.PeakRate)} requests/s · rules {comparison.Setting.Rules.Name}",
            KeyFigures = HeadFigures.Of(comparison),
            Sections =
            [
                ComparisonSection.Of(comparison),
                LoadSection.Of(comparison),
                CostSection.Of(comparison),
                ResponseSection.Of(comparison),
                InstanceSection.Of(comparison),
                .. ChangeSections.Of(comparison),
                MethodSection.Of(comparison, diagnostics.IsDefault ? [] : diagnostics),
            ],
            Command = command,
        };
    }
}
