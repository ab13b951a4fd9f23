namespace Continuo.Placement.Reports.Sections;

using System.Collections.Immutable;
using Continuo.Charts.Pages;
using Continuo.Charts.Plots;
using Continuo.Model;
using Continuo.Placement.Reports.Words;
using Continuo.Placement.Rules;

/// <summary>Response times against their limits.</summary>
internal static class LimitSection
{
    /// <summary>Limits that differ by more than this factor are compared as shares of themselves.</summary>
    private const double WidestRange = 6;

    public static ReportSection Of(ReportSubject subject, Evaluation evaluation)
    {
        var limits = LimitUse.Of(evaluation);
        return new("Response times against their limits", limits.IsEmpty
            ? [new ReportText("The system has no response-time limits: the cheapest placement that is not overloaded will do.")]
            : [new ReportText(Sentence(limits) + Overloads(subject, evaluation)), Chart(limits), .. Paths(evaluation, limits)]);
    }

    private static string Sentence(ImmutableArray<LimitUse> limits)
    {
        var broken = limits.Where(limit => !limit.IsKept).ToList();
        if (broken.Count > 0)
        {
            return $"{Phrase.Count(broken.Count, "limit")} of {limits.Length} {(broken.Count == 1 ? "is" : "are")} broken: "
                + Phrase.List([.. broken.Select(limit => $"{limit.Subject} ({Quantity.Time(limit.ValueSeconds)}, limit {Quantity.Time(limit.LimitSeconds)})")]) + ".";
        }

        var tight = limits[0];
        var all = limits.Length switch { 1 => "The limit is", 2 => "Both limits are", var count => $"All {count} limits are" };
        return $"{all} kept. The {(limits.Length > 2 ? "tightest" : "tighter")} is that of {tight.Subject}: "
            + $"{Quantity.Time(tight.ValueSeconds)} of {Quantity.Time(tight.LimitSeconds)}, which leaves {Quantity.Percent(tight.Slack)} to spare.";
    }

    /// <summary>Some rules go on computing where nothing can be computed.</summary>
    private static string Overloads(ReportSubject subject, Evaluation evaluation)
    {
        var overloaded = evaluation.Resources.Where(resource => resource.Utilization >= 1).Select(resource => resource.Resource).ToList();
        return overloaded.Count == 0 || subject.Rules.Overload == Overload.Infinite ? ""
            : $" What runs on {Phrase.List(overloaded)} has no meaningful response time, because of the overload; these rules compute one all the same.";
    }

    private static ReportFigure Chart(ImmutableArray<LimitUse> limits)
    {
        var shares = limits.Max(limit => limit.LimitSeconds) > WidestRange * limits.Min(limit => limit.LimitSeconds);
        var chart = new SlackChart
        {
            Title = shares ? "Mean response times as shares of their limits" : "Mean response times and their limits",
            Unit = "s",
            Scale = shares ? SlackScale.ShareOfLimit : SlackScale.Value,
            Bars = [.. limits.Select(limit => new SlackBar(limit.Subject, limit.ValueSeconds, limit.LimitSeconds))],
        };
        return new ReportFigure(chart.Draw(), "The tightest limit comes first. The time of a path holds those of its components and of the networks between them."
            + (limits.Any(limit => double.IsInfinity(limit.ValueSeconds)) ? " An arrow stands for a time without bound: something on the way is overloaded." : ""));
    }

    private static IEnumerable<ReportTable> Paths(Evaluation evaluation, ImmutableArray<LimitUse> limits)
    {
        if (evaluation.Paths.IsEmpty)
        {
            yield break;
        }

        var uses = limits.ToDictionary(limit => limit.Rule, StringComparer.Ordinal);
        var times = new NumberColumn(evaluation.Paths.SelectMany(path => (double[])[path.ResponseTimeSeconds, path.LimitSeconds]), 4);
        yield return new ReportTable
        {
            Caption = "Paths with a limit",
            Columns = [new("Path"), new("Components"), new("Response time, s", ColumnKind.Number), new("Limit, s", ColumnKind.Number), new("Slack", ColumnKind.Number)],
            Rows =
            [
                .. from path in evaluation.Paths
                   let use = uses[$"global:{path.Path}"]
                   select ImmutableArray.Create<TableCell>(
                       path.Path,
                       string.Join(" → ", path.Components),
                       times.Text(path.ResponseTimeSeconds),
                       times.Text(path.LimitSeconds),
                       new TableCell(use.SlackText, use.Standing)),
            ],
        };
    }
}
