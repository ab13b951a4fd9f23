namespace Continuo.Experiments.Utilization;

using Continuo.Charts.Axes;
using Continuo.Charts.Plots;

/// <summary>Cost against violated periods.</summary>
internal static class UtilizationPlots
{
    public static LineChart TradeOff(string title, List<CellScore> scores) => new()
    {
        Title = title,
        X = new AxisOptions { Title = "cost, % of the placement of the design", Includes = [100] },
        Y = new AxisOptions { Title = "violated control periods, %", Includes = [0] },
        Series =
        [
            Series("continuo, by its margin", scores, "continuo", SeriesShape.Line, 1),
            Series("utilisation heuristic, its settings", scores, "uheur", SeriesShape.Points, 2),
            Series("static", scores, "static", SeriesShape.Points, 3),
        ],
    };

    private static Series Series(string name, List<CellScore> scores, string policy, SeriesShape shape, int color) => new(
        name,
        [.. scores.Where(s => s.Policy.StartsWith(policy, StringComparison.Ordinal)).OrderBy(s => s.CostShare).Select(s => new Point(100 * s.CostShare, 100.0 * s.Violated / s.Periods))])
    {
        Shape = shape,
        Color = color,
        Markers = true,
    };
}
