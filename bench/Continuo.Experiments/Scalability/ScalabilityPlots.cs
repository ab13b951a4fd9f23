namespace Continuo.Experiments.Scalability;

using Continuo.Charts.Axes;
using Continuo.Charts.Pages;
using Continuo.Charts.Plots;
using Continuo.Experiments.Tables;

/// <summary>The plots of the scalability experiment, beside the published figures.</summary>
internal static class ScalabilityPlots
{
    /// <summary>Published saving of large systems against the placement of the design, in %.</summary>
    private const double PublishedSaving = 60;

    /// <summary>Published times of a step, in seconds.</summary>
    private static readonly (double Least, double Most) PublishedSeconds = (0.4, 1.5);

    public static ReportSection Savings(List<ScalabilityCell> cells, ResultTable table) => new(
        "Savings",
        [
            .. cells.GroupBy(c => c.Set).Select(set => new ReportFigure(
                Saving(set.Key, [.. set]).Draw(), "Full: ours; dashed: the original as measured. The published saving is that of large systems.")),
            table.ToReport(),
        ]);

    public static ReportSection Times(List<ScalabilityCell> cells, ResultTable table)
    {
        var sizes = cells.GroupBy(c => c.Components).OrderBy(g => g.Key).ToList();
        var chart = new LineChart
        {
            Title = "Time of a step",
            X = new AxisOptions { Title = "components" },
            Y = new AxisOptions { Title = "seconds", Kind = AxisKind.Logarithmic },
            Limits = [new LimitLine("published, least", PublishedSeconds.Least), new LimitLine("published, most", PublishedSeconds.Most)],
            Series =
            [
                OfSizes("original, median", 2, false, sizes, c => c.Steps.Select(s => s.Original.CpuSeconds), 0.5),
                OfSizes("original, p99", 2, true, sizes, c => c.Steps.Select(s => s.Original.CpuSeconds), 0.99),
                OfSizes("ours, median", 1, false, sizes, c => c.Steps.SelectMany(s => s.Times.Select(t => t.CpuSeconds)), 0.5),
                OfSizes("ours, p99", 1, true, sizes, c => c.Steps.SelectMany(s => s.Times.Select(t => t.CpuSeconds)), 0.99),
            ],
        };
        return new ReportSection("Time", [new ReportFigure(chart.Draw(), "Processor time of a step, over all loads, light and strict."), table.ToReport()]);
    }

    private static LineChart Saving(string set, List<ScalabilityCell> cells) => new()
    {
        Title = $"Saving against the placement of the design, {set.ToLowerInvariant()} limits",
        X = new AxisOptions { Title = "load, requests/s", Includes = [0] },
        Y = new AxisOptions { Title = "saving, %", Includes = [0] },
        Limits = [new LimitLine("published, large systems", PublishedSaving)],
        Series =
        [
            .. cells.GroupBy(c => c.Components).SelectMany((size, i) => new[]
            {
                new Series($"{size.Key} components", [.. size.Select(c => new Point(c.Load, c.Saving))]) { Color = i + 1, Markers = true },
                new Series($"{size.Key}, original", [.. size.Select(c => new Point(c.Load, c.SavingOfOriginal))]) { Color = i + 1, Dashed = true },
            }),
        ],
    };

    private static Series OfSizes(
        string name, int color, bool dashed, List<IGrouping<int, ScalabilityCell>> sizes, Func<ScalabilityCell, IEnumerable<double>> seconds, double share) =>
        new(name, [.. sizes.Select(size => new Point(size.Key, size.SelectMany(seconds).Quantile(share)))]) { Color = color, Dashed = dashed, Markers = true };
}
