namespace Continuo.Cli.Inputs;

using Continuo.Adaptation.Days;
using Continuo.Adaptation.Policies;
using Continuo.Adaptation.Policies.LeastCost;
using Continuo.Cli.Commands;
using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Solvers;

/// <summary>A day of a sample of the demonstration: the placement follows the load, beside one that does not.</summary>
internal static class DemoDay
{
    /// <summary>The day, or what is wrong with its profile; no value and no diagnostics without a placement.</summary>
    public static Outcome<DayComparison> Of(DemoChapter chapter, CancellationToken cancellation)
    {
        var trace = LoadTraceReader.Read(Path.Combine(chapter.Path, "day.csv"));
        var peak = trace.Succeeded ? Peak(chapter.Request, trace.Value, cancellation) : null;
        if (!trace.Succeeded || peak is null)
        {
            return new Outcome<DayComparison>(null, trace.Diagnostics);
        }

        var setting = new PolicySetting(chapter.Request.System, chapter.Request.Rules, peak);
        return new Outcome<DayComparison>(
            DaySimulation.Run(
                setting, peak, trace.Value, [() => new LeastCostPolicy(setting, new LeastCostOptions()), () => new StaticPolicy()], new DayOptions(), cancellation: cancellation),
            []);
    }

    /// <summary>The cheapest placement for the largest load of the day.</summary>
    private static Placement? Peak(PlacementRequest request, LoadTrace trace, CancellationToken cancellation) =>
        PlacementSolver.Solve(request with { Load = LoadProfile.Of(trace.PeakRate), ExplainInfeasible = false }, cancellation: cancellation).Placement;
}
