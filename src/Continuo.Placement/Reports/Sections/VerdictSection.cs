namespace Continuo.Placement.Reports.Sections;

using System.Collections.Immutable;
using Continuo.Charts.Pages;
using Continuo.Charts.Svg;
using Continuo.Model;
using Continuo.Placement.Infeasibility;
using Continuo.Placement.Reports.Words;
using Continuo.Placement.Solvers;

/// <summary>The answer in a sentence or two, and the rules that are broken or cannot be kept together.</summary>
internal static class VerdictSection
{
    public static ReportSection Of(ReportSubject subject) => subject.Result switch
    {
        { Status: SolveStatus.Infeasible } result => Impossible(subject, result.Infeasible),
        { Status: SolveStatus.Unknown } result => new("What was found", [new ReportText(Unknown(subject, result))]),
        { } result => new("What was found", [new ReportText(Found(subject, result)), .. Broken(subject.Evaluation)]),
        null => new("What was found", [new ReportText(Given(subject, subject.Evaluation!)), .. Broken(subject.Evaluation)]),
    };

    private static string Found(ReportSubject subject, SolveResult result)
    {
        var cost = result.Cost ?? double.NaN;
        return result switch
        {
            { Status: SolveStatus.Optimal } =>
                $"At {subject.LoadText}, this is the cheapest placement that keeps {subject.Demands}: {subject.Cost(cost)}. "
                + "The search has proved that no other placement costs less.",
            { LeftOut.IsEmpty: false } =>
                $"At {subject.LoadText}, this placement keeps {subject.Demands} and costs {subject.Cost(cost)}. {Phrase.Count(result.LeftOut.Length, "candidate")} could not be judged and "
                + $"{(result.LeftOut.Length == 1 ? "was" : "were")} left out{(result.LowerBound is { } least ? $"; however fast they are, no placement costs less than {subject.Cost(least)}" : "")}.",
            { LowerBound: { } bound, Gap: { } gap } =>
                $"At {subject.LoadText}, this placement keeps {subject.Demands} and costs {subject.Cost(cost)}. No placement costs less than {subject.Cost(bound)}: "
                + $"at most {Quantity.Percent(gap)} could still be saved. A longer search may find something cheaper, or prove that there is nothing.",
            _ =>
                $"At {subject.LoadText}, this placement keeps {subject.Demands} and costs {subject.Cost(cost)}. The method that found it proves nothing about the cheapest "
                + "placement; the exact method does.",
        };
    }

    private static string Given(ReportSubject subject, Evaluation evaluation) => !evaluation.IsJudged
        ? $"At {subject.LoadText}, nobody knows whether this placement keeps every rule: {Phrase.Count(evaluation.LeftOut.Length, "place")} cannot be judged. It costs {subject.Cost(evaluation.Cost)}."
        : evaluation.Feasible
        ? $"At {subject.LoadText}, this placement keeps every rule and costs {subject.Cost(evaluation.Cost)}. Whether there is a cheaper one was not looked at."
        : $"At {subject.LoadText}, this placement breaks {Phrase.Count(evaluation.Violations.Length, "rule")}; it would cost {subject.Cost(evaluation.Cost)}.";

    private static string Unknown(ReportSubject subject, SolveResult result) => !result.LeftOut.IsEmpty
        ? $"Among the candidates that can be judged, the search found no placement that keeps {subject.Demands} at {subject.LoadText}. One that uses what was left out may keep them."
        :
        $"After {Quantity.Time(result.Seconds)} the search had found no placement that keeps {subject.Demands} at {subject.LoadText}, nor proved that there is none. "
        + "A longer time limit, a smaller load or looser limits may give an answer.";

    private static ReportSection Impossible(ReportSubject subject, InfeasibilityReport? report)
    {
        var intro = $"At {subject.LoadText}, no placement keeps {subject.Demands}; this is proved. ";
        if (report is null)
        {
            return new("Why there is no placement", [new ReportText(intro + "Which rules exclude each other was not looked at.")]);
        }

        ImmutableArray<ReportBlock> blocks = [new ReportText(intro + RuleText.Conflict(report.Conflict) + Minimal(report))];
        var table = RelaxationTable.Of(subject.System, report);
        blocks = table.Rows.IsEmpty ? blocks : blocks.Add(new ReportText(RelaxationTable.Sentence(subject.System, report)));
        blocks = report.SmallestRelaxation.Values.Any(value => value is not null) ? blocks.Add(table) : blocks;
        return new("Why there is no placement", report.ScaleAll is { } factor ? blocks.Add(new ReportText(Scaled(factor))) : blocks);
    }

    private static string Minimal(InfeasibilityReport report) => report switch
    {
        { IsMinimal: false } => " The search for the reason ended early: fewer rules may already exclude each other, and the values below are what is known so far.",
        { Conflict.Length: > 1 } => " Without any one of them, the rest of this list can be kept.",
        _ => "",
    };

    private static string Scaled(double factor) =>
        $"Instead of changing one limit, all response-time limits together could be multiplied by {NumberText.Of(Quantity.RoundUp(factor, 4), 4)}: "
        + $"{Quantity.Percent(factor - 1)} more time for everything makes a placement possible.";

    private static IEnumerable<ReportBlock> Broken(Evaluation? evaluation)
    {
        if (evaluation is null or { Violations.IsEmpty: true })
        {
            yield break;
        }

        if (evaluation.Feasible)
        {
            yield return new ReportText("The chosen rules list the following, but do not let it decide:");
        }

        var level = evaluation.Feasible ? FindingLevel.Warning : FindingLevel.Error;
        yield return new ReportFindings([.. evaluation.Violations.Select(violation => new ReportFinding(level, "", Phrase.Sentence(ViolationText.Of(violation)) + "."))]);
    }
}
