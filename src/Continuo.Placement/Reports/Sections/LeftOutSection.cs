namespace Continuo.Placement.Reports.Sections;

using System.Collections.Immutable;
using Continuo.Charts.Pages;
using Continuo.Model;
using Continuo.Placement.Reports.Words;

/// <summary>The candidates that were left out because they cannot be judged.</summary>
internal static class LeftOutSection
{
    /// <summary>The section; none when nothing was left out.</summary>
    public static IEnumerable<ReportSection> Of(ImmutableArray<OmittedCandidate> leftOut) => leftOut.IsEmpty
        ? []
        :
        [
            new(
                "What was left out",
                [
                    new ReportText($"{Phrase.Count(leftOut.Length, "candidate")} cannot be judged, so that nothing is proved about placements that use one:"),
                    new ReportFindings(
                    [
                        .. leftOut.Select(c => new ReportFinding(FindingLevel.Warning, "", $"{Phrase.Sentence(c.Why)}.") { Location = $"{c.Component}/{c.Partition} on {c.Resource}" }),
                    ]),
                ]),
        ];
}
