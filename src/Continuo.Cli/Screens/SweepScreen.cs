namespace Continuo.Cli.Screens;

using System.Collections.Immutable;

using Continuo.Cli.Commands;
using Continuo.Cli.Documents;
using Continuo.Model;
using Continuo.Placement.Loads;

/// <summary>A sweep over the load for people.</summary>
internal static class SweepScreen
{
    public static string Line(LoadSweepResult result)
    {
        var placed = result.Points.Where(point => point.Result.Cost is not null).ToList();
        return placed.Count == 0
            ? $"none of {Figures.Count(result.Points.Length, "load")} has a placement"
            : $"{placed.Count} of {Figures.Count(result.Points.Length, "load")} placed: cost {Figures.Cost(placed.Min(p => p.Result.Cost!.Value))} to {Figures.Cost(placed.Max(p => p.Result.Cost!.Value))}";
    }

    public static void Show(Screen screen, LoadSweepRequest request, LoadSweepResult result, ImmutableArray<ImmutableArray<Move>> changes)
    {
        screen.Status(result.Points.Any(point => point.Result.Cost is not null), Line(result));
        LeftOutLine.Show(screen, result.LeftOut);
        screen.Line($"rules {request.Problem.Rules.Name}{(request.Problem.Load.Uniform is null ? $", factors on {EvaluationScreen.LoadText(request.Problem.Load)}" : "")}");
        screen.Line();
        screen.Table(
            [request.Problem.Load.Uniform is null ? ">factor" : ">load", "status", ">cost", ">gap", ">time", ">changes", "servers"],
            result.Points.Zip(changes).Select(row => (string[])
            [
                request.Problem.Load.Uniform is null ? Figures.Factor(row.First.Load) : Figures.Rate(row.First.Load),
                Words.Of(row.First.Result.Status),
                row.First.Result.Cost is { } cost ? Figures.Cost(cost) : Figures.None,
                Figures.Percent(row.First.Result.Gap),
                Figures.Seconds(row.First.Result.Seconds),
                row.Second.Length > 0 ? $"{row.Second.Length}" : "",
                Servers(row.First),
            ]));
    }

    private static string Servers(LoadSweepPoint point) => string.Join(
        " ",
        from resource in point.Result.Evaluation?.Resources ?? []
        where resource.Kind != ResourceKind.Function
        select resource.Resource + Figures.Times(resource.Instances));
}
