namespace Continuo.Placement.Reports.Sections;

using System.Collections.Immutable;
using Continuo.Charts.Axes;
using Continuo.Charts.Pages;
using Continuo.Charts.Plots;
using Continuo.Placement.Reports.Words;
using Continuo.Placement.Solvers;

/// <summary>How the search went.</summary>
internal static class SearchSection
{
    public static ReportSection Of(ReportSubject subject, SolveResult result)
    {
        var intro = new ReportText(Sentence(subject, result));
        return new("The search", result.Trace.Length < 3 ? [intro] : [intro, Chart(subject, result)]);
    }

    private static string Sentence(ReportSubject subject, SolveResult result)
    {
        var work = $"{Phrase.Sentence(Method(result.Method))} took {Quantity.Time(result.Seconds)} and {Phrase.Count(result.Evaluations, "evaluation")} on {Phrase.Count(result.Threads, "thread")}.";
        var incumbents = result.Trace.Where(point => point.Cost is not null).ToList();
        if (incumbents.Count == 0)
        {
            return work;
        }

        var (first, last) = (incumbents[0], incumbents[^1]);
        var best = incumbents.First(point => point.Cost <= last.Cost);
        return first.Cost <= last.Cost
            ? $"{work} The first placement it found, after {Quantity.Time(first.Seconds)}, stayed the best{Proof(result)}."
            : $"{work} The first placement, after {Quantity.Time(first.Seconds)}, cost {subject.Cost(first.Cost!.Value)}; the best was found after {Quantity.Time(best.Seconds)}{Proof(result)}.";
    }

    private static string Proof(SolveResult result) => result.Status == SolveStatus.Optimal ? "; the rest of the time went into the proof" : "";

    private static string Method(string method) => method switch
    {
        "exact" => "the exact search",
        "rg" => "random greedy",
        "ls" => "local search",
        _ => $"the method {method}",
    };

    private static ReportFigure Chart(ReportSubject subject, SolveResult result)
    {
        var end = Math.Max(result.Seconds, result.Trace[^1].Seconds);
        var (factor, unit) = end < 1 ? (1e3, "ms") : (1.0, "s");
        var chart = new LineChart
        {
            Title = "Best cost and lower bound during the search",
            X = new AxisOptions { Title = $"time since the start, {unit}", Includes = [0] },
            Y = new AxisOptions { Title = $"cost {subject.CostUnit}" },
            Series =
            [
                new("best placement so far", Points(result.Trace, point => point.Cost)) { Shape = SeriesShape.Steps, Markers = true, Color = 1 },
                new("lower bound", Points(result.Trace, point => point.LowerBound)) { Shape = SeriesShape.Steps, Dashed = true, Color = 2 },
            ],
        };
        var hasBound = result.Trace.Any(point => point.LowerBound is not null);
        chart = hasBound ? chart : chart with { Series = [chart.Series[0]], Title = "Best cost during the search" };
        return new ReportFigure(chart.Draw(), !hasBound ? "The cost falls whenever a cheaper placement is found."
            : "Between both lines lies what is not yet proved; where they meet, the placement is proved to be the cheapest.");

        ImmutableArray<Point> Points(ImmutableArray<SearchProgress> trace, Func<SearchProgress, double?> value) =>
        [
            .. trace.Index().Where(point => point.Index == 0 || value(trace[point.Index - 1]) != value(point.Item))
                .Select(point => new Point(point.Item.Seconds * factor, value(point.Item) ?? double.NaN)),
            new Point(end * factor, value(trace[^1]) ?? double.NaN),
        ];
    }
}
