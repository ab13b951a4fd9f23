namespace Continuo.Experiments.Forecasts;

using System.Collections.Immutable;
using System.Globalization;

using Continuo.Adaptation.Days;
using Continuo.Adaptation.Forecasting;
using Continuo.Adaptation.Policies;
using Continuo.Adaptation.Policies.LeastCost;
using Continuo.Model;

/// <summary>Our policy without and with a forecast, and with an oracle, for some margins; and no policy at all.</summary>
internal static class ForecastPolicies
{
    private const double SecondsPerDay = 24 * 3600;
    private static readonly double[] Margins = [0, 0.05, 0.1, 0.2];

    public static ImmutableArray<(string Margin, Func<IAdaptationPolicy> Make)> Of(PolicySetting setting, LoadTrace trace, DayOptions options) =>
    [
        ("–", () => new StaticPolicy()),
        .. Margins.SelectMany(margin => Forecasts(trace, options).Select(forecast => (
            margin.ToString("0.##", CultureInfo.InvariantCulture),
            (Func<IAdaptationPolicy>)(() => new LeastCostPolicy(
                setting, new LeastCostOptions { Margin = margin, ControlPeriod = options.ControlPeriod, BootTime = options.BootTime }, forecast()))))),
    ];

    private static IEnumerable<Func<ILoadForecast?>> Forecasts(LoadTrace trace, DayOptions options)
    {
        yield return () => null;
        yield return () => new HoltWintersForecast(new HoltWintersOptions { SeasonLength = (int)Math.Round(SecondsPerDay / options.ControlPeriod.TotalSeconds) });
        yield return () => new TraceForecast(trace, options.ControlPeriod);
    }
}
