namespace Continuo.Cli.Screens;

using System.Globalization;

using Continuo.Model;
using Continuo.Simulation;

/// <summary>A simulation beside the formulas, for people.</summary>
internal static class SimulationScreen
{
    public static void Show(Screen screen, Evaluation evaluation, SimulationResult? result)
    {
        if (result is null)
        {
            return;
        }

        screen.Heading("Simulation");
        screen.Line($"  {result.Requests:#,0} requests, {result.Events:#,0} events, seed {result.Seed}; times measured over {result.MeasuredSeconds:#,0} s, means with intervals of 95 %");
        var components = evaluation.Components.ToDictionary(c => c.Component, c => c.ResponseTimeSeconds, StringComparer.Ordinal);
        var paths = evaluation.Paths.ToDictionary(p => p.Path, p => p.ResponseTimeSeconds, StringComparer.Ordinal);
        screen.Table(
            ["component or path", ">formula", ">simulated", ">off", ">p95", ">p99", ">limit"],
            [
                .. result.Components.Select(c => Row(c.Name, c, components[c.Name])),
                .. result.Paths.Select(p => Row(p.Name, p, paths[p.Name])),
            ]);
        Resources(screen, evaluation, result);
    }

    private static string[] Row(string name, ResponseTimeStatistics times, double formula) =>
    [
        name,
        Figures.Seconds(formula),
        Mean(times),
        times.Count == 0 || !double.IsFinite(formula) ? Figures.None : Off(formula / times.MeanSeconds),
        Seconds(times, times.P95Seconds),
        Seconds(times, times.P99Seconds),
        Limit(times),
    ];

    private static void Resources(Screen screen, Evaluation evaluation, SimulationResult result)
    {
        var utilization = evaluation.Resources.ToDictionary(r => r.Resource, r => r.Utilization, StringComparer.Ordinal);
        screen.Line();
        screen.Table(
            ["resource", ">utilisation", ">simulated", ">cold starts"],
            result.Resources.Select(resource => (string[])
            [
                resource.Name,
                Figures.Percent(utilization.GetValueOrDefault(resource.Name)),
                Figures.Percent(resource.Utilization),
                resource.Invocations > 0 ? Figures.Percent(resource.ColdStartShare) : Figures.None,
            ]));
    }

    private static string Mean(ResponseTimeStatistics times) => times.Count == 0 ? Figures.None
        : double.IsNaN(times.HalfWidth95Seconds) ? Figures.Seconds(times.MeanSeconds)
        : $"{times.MeanSeconds.ToString("0.000", CultureInfo.InvariantCulture)} ± {Figures.Seconds(times.HalfWidth95Seconds)}";

    private static string Off(double ratio) => (100 * (ratio - 1)).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture) + " %";

    private static string Seconds(ResponseTimeStatistics times, double seconds) => times.Count == 0 ? Figures.None : Figures.Seconds(seconds);

    private static string Limit(ResponseTimeStatistics times) => times.LimitPercentile is { } percentile
        ? $"p{percentile.ToString(CultureInfo.InvariantCulture)} {Figures.Seconds(times.LimitSeconds)}"
        : Figures.Seconds(times.LimitSeconds);
}
