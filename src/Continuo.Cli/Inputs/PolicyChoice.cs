namespace Continuo.Cli.Inputs;

using Continuo.Adaptation.Forecasting;
using Continuo.Adaptation.Policies;
using Continuo.Adaptation.Policies.LeastCost;
using Continuo.Adaptation.Policies.Utilization;
using Continuo.Cli.Options;
using Continuo.Model;

/// <summary>Makes the policies that were asked for.</summary>
internal static class PolicyChoice
{
    public static Func<IAdaptationPolicy> Of(PolicyText text, PolicySetting setting, LoadTrace trace, DayArguments day) => text.Kind switch
    {
        PolicyKind.Static => () => new StaticPolicy(),
        PolicyKind.Published => () => new PublishedPolicy(setting, text.Published),
        PolicyKind.Utilization => () => new UtilizationPolicy(setting, text.Band!),
        _ => () => new LeastCostPolicy(setting, day.Policy, Forecast(text.Forecast ?? day.Forecast, trace, day)),
    };

    private static ILoadForecast? Forecast(string name, LoadTrace trace, DayArguments day)
    {
        var period = day.Options.ControlPeriod;
        return name switch
        {
            "holt-winters" => new HoltWintersForecast(new HoltWintersOptions { SeasonLength = (int)Math.Clamp(Math.Round(day.Season / period), 1, 100_000) }),
            "oracle" => new TraceForecast(trace, period),
            _ => null,
        };
    }
}
