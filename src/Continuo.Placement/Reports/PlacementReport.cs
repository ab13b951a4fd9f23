namespace Continuo.Placement.Reports;

using System.Collections.Immutable;

using Continuo.Charts.Pages;
using Continuo.Charts.Svg;
using Continuo.Model;
using Continuo.Placement.Explanation;
using Continuo.Placement.Solvers;

/// <summary>The report on a search: one HTML document that needs nothing else.</summary>
public static class PlacementReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="result">What was found.</param>
    /// <param name="explanation">Why the placement is as it is, if that was asked too.</param>
    /// <param name="command">The command that made the report, for its footer.</param>
    /// <returns>HTML.</returns>
    public static string Html(PlacementRequest request, SolveResult result, PlacementExplanation? explanation = null, string command = "")
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(result);
        var name = request.System.Application.Name;
        return new ReportPage
        {
            Title = name.Length > 0 ? $"Placement of {name}" : "Placement",
            Subtitle = $"{request.System.Application.Components.Length} components, load {ReportFigures.Load(request.Load)}, rules {request.Rules.Name}",
            KeyFigures = KeyFigures(request, result),
            Sections = [.. Sections(request, result, explanation)],
            Command = command,
            Footer = $"Method {result.Method}, seed {result.Seed}, {result.Threads} threads, {result.Evaluations} evaluated placements and search nodes.",
        }.ToHtml();
    }

    private static IEnumerable<ReportSection> Sections(PlacementRequest request, SolveResult result, PlacementExplanation? explanation)
    {
        if (result.Infeasible is { } infeasible)
        {
            yield return InfeasibilitySection.Of(request.System, infeasible);
        }

        if (result is { Placement: { } placement, Evaluation: { } evaluation })
        {
            yield return PlaceSections.Picture(request.System, placement, evaluation);
            yield return PlaceSections.Limits(evaluation);
            yield return PlaceSections.Cost(evaluation);
        }
        else
        {
            yield return new ReportSection("The application", [new ReportFigure(PlacementGraph.OfApplication(request.System).Draw())]);
        }

        if (explanation is not null)
        {
            yield return ExplanationSection.Of(explanation);
        }

        if (result.Trace.Length > 0)
        {
            yield return SearchSection.Of(result);
        }
    }

    private static ImmutableArray<KeyFigure> KeyFigures(PlacementRequest request, SolveResult result)
    {
        var figures = ImmutableArray.CreateBuilder<KeyFigure>();
        figures.Add(Verdict(result));
        if (result.Cost is { } cost)
        {
            figures.Add(new KeyFigure("Cost", ReportFigures.Number(cost)) { Unit = request.Rules.Name == "continuo" ? "per hour" : "" });
            figures.Add(result.LowerBound is { } bound
                ? new KeyFigure("Lower bound", ReportFigures.Number(bound)) { Note = $"gap {ReportFigures.Percent(result.Gap ?? 0)}" }
                : new KeyFigure("Lower bound", "none") { Note = "this method proves none" });
        }

        if (result.Evaluation is { } evaluation && ReportFigures.Tightest(evaluation) is { } tightest)
        {
            figures.Add(new KeyFigure("Tightest limit", ReportFigures.Percent(tightest.Share))
            {
                Note = $"{tightest.Name}, used",
                Standing = tightest.Share > 1 ? Standing.Broken : tightest.Share >= 0.9 ? Standing.Close : Standing.Kept,
            });
        }

        figures.Add(new KeyFigure("Search", ReportFigures.Number(result.Seconds)) { Unit = "s" });
        return figures.ToImmutable();
    }

    private static KeyFigure Verdict(SolveResult result) => result.Status switch
    {
        SolveStatus.Optimal => new KeyFigure("Result", "optimal") { Note = "no placement is cheaper", Standing = Standing.Kept },
        SolveStatus.Feasible => new KeyFigure("Result", "feasible") { Note = "keeps every rule", Standing = Standing.Kept },
        SolveStatus.Infeasible => new KeyFigure("Result", "infeasible") { Note = "no placement keeps every rule", Standing = Standing.Broken },
        _ => new KeyFigure("Result", "unknown") { Note = "the limit came first", Standing = Standing.Close },
    };
}
