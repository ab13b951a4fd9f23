namespace Continuo.Experiments.Forecasts;

using Continuo.Charts.Axes;
using Continuo.Charts.Plots;

/// <summary>Cost against violated periods, a line for each kind of forecast.</summary>
internal static class ForecastPlots
{
    public static LineChart TradeOff(string title, IEnumerable<ForecastScores> scores) => new()
    {
        Title = title,
        X = new AxisOptions { Title = "cost, % of the placement of the design", Includes = [100] },
        Y = new AxisOptions { Title = "violated control periods, %", Includes = [0] },
        Series =
        [
            .. scores.GroupBy(s => s.Policy).Select((policy, i) => new Series(
                policy.Key, [.. policy.OrderBy(s => s.CostShare).Select(s => new Point(100 * s.CostShare, 100.0 * s.Violated / s.Periods))])
            {
                Shape = policy.Count() == 1 ? SeriesShape.Points : SeriesShape.Line, Color = i + 1, Markers = true,
            }),
        ],
    };
}
