namespace Continuo.Placement.Reports.Sections;

using System.Collections.Immutable;
using Continuo.Charts.Pages;
using Continuo.Charts.Svg;
using Continuo.Model;
using Continuo.Placement.Reports.Words;
using Continuo.Placement.Solvers;

/// <summary>The numbers at the top of the page.</summary>
internal static class HeadFigures
{
    public static ImmutableArray<KeyFigure> Of(ReportSubject subject) =>
    [
        subject.Result is { } result ? Status(result) : Status(subject.Evaluation!),
        .. subject.Evaluation is { } evaluation ? Placed(subject, evaluation) : [],
        .. subject.Result is { } search ? Search(subject, search) : [],
    ];

    private static KeyFigure Status(SolveResult result) => result.Status switch
    {
        SolveStatus.Optimal => new("Result", "proved optimal") { Standing = Standing.Kept, Note = "nothing cheaper exists" },
        SolveStatus.Feasible when !result.LeftOut.IsEmpty => new("Result", "feasible") { Standing = Standing.Close, Note = "candidates were left out" },
        SolveStatus.Feasible when result.Gap is null => new("Result", "feasible") { Standing = Standing.Kept, Note = "not compared with the cheapest" },
        SolveStatus.Feasible => new("Result", "feasible") { Standing = Standing.Kept, Note = "not proved the cheapest" },
        SolveStatus.Infeasible => new("Result", "impossible") { Standing = Standing.Broken, Note = "proved: nothing keeps every rule" },
        _ when !result.LeftOut.IsEmpty => new("Result", "undecided") { Standing = Standing.Close, Note = "candidates were left out" },
        _ => new("Result", "undecided") { Standing = Standing.Close, Note = "the search ended too early" },
    };

    private static KeyFigure Status(Evaluation evaluation) => !evaluation.IsJudged
        ? new("Result", "not known") { Standing = Standing.Close, Note = "places cannot be judged" }
        : evaluation.Feasible
        ? new("Result", "feasible") { Standing = Standing.Kept, Note = "every rule is kept" }
        : new("Result", "infeasible") { Standing = Standing.Broken, Note = $"{Phrase.Count(evaluation.Violations.Length, "rule")} broken" };

    private static IEnumerable<KeyFigure> Placed(ReportSubject subject, Evaluation evaluation)
    {
        yield return new("Cost", Quantity.Cost(evaluation.Cost)) { Unit = subject.CostUnit, Note = Dearest(evaluation) };
        if (subject.Result is { LowerBound: { } bound, Gap: { } gap })
        {
            yield return new("Lower bound", Quantity.Cost(bound)) { Unit = subject.CostUnit, Note = $"gap {Quantity.Percent(gap)}" };
        }

        var limits = LimitUse.Of(evaluation);
        if (!limits.IsEmpty)
        {
            var kept = limits.Count(limit => limit.IsKept);
            yield return new("Limits kept", $"{kept} of {limits.Length}")
            {
                Standing = kept < limits.Length ? Standing.Broken : limits[0].Standing,
                Note = double.IsFinite(limits[0].Share) ? $"tightest: {limits[0].Subject}, {Quantity.Percent(limits[0].Share)}" : $"unbounded: {limits[0].Subject}",
            };
        }
    }

    private static string Dearest(Evaluation evaluation) =>
        evaluation.Resources.MaxBy(resource => resource.Cost) is { } dearest && evaluation.Cost > 0
            ? $"{Quantity.Percent(dearest.Cost / evaluation.Cost)} for {dearest.Resource}"
            : "";

    private static IEnumerable<KeyFigure> Search(ReportSubject subject, SolveResult result)
    {
        if (subject.Evaluation is null && result.LowerBound is { } bound)
        {
            yield return new("Lower bound", Quantity.Cost(bound)) { Unit = subject.CostUnit, Note = "nothing costs less" };
        }

        var parts = Quantity.Time(result.Seconds).Split('\u00A0');
        yield return new("Search", parts[0]) { Unit = parts[^1], Note = Phrase.Count(result.Evaluations, "evaluation") };
    }
}
