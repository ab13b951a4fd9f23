namespace Continuo.Placement.Reports;

using System.Collections.Immutable;
using Continuo.Charts.Pages;
using Continuo.Model;
using Continuo.Placement.Explanation;
using Continuo.Placement.Reports.Sections;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>A placement as a page for the person who operates it: what was found, where everything runs, what it costs and why.</summary>
public static class PlacementReport
{
    /// <summary>The report of a search: of its placement, or of why there is none.</summary>
    /// <param name="request">What was to be placed.</param>
    /// <param name="result">What the search found.</param>
    /// <param name="explanation">Reasons of places and prices of limits; without it their sections are left out.</param>
    /// <param name="diagnostics">What was noticed on reading the input.</param>
    /// <param name="command">The command line, for the footer; may be empty.</param>
    /// <returns>The page.</returns>
    public static ReportPage Of(
        PlacementRequest request, SolveResult result, PlacementExplanation? explanation = null, ImmutableArray<Diagnostic> diagnostics = default, string command = "")
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(result);
        return Page(
            new ReportSubject
            {
                System = request.System,
                Rules = request.Rules,
                Load = request.Load,
                Restrictions = request.Restrictions,
                Result = result,
                Evaluation = result.Evaluation,
                Explanation = explanation,
                Diagnostics = diagnostics.IsDefault ? [] : diagnostics,
            },
            command);
    }

    /// <summary>The report of a given placement, without a search.</summary>
    /// <param name="system">The system.</param>
    /// <param name="rules">The rules by which the placement was evaluated.</param>
    /// <param name="evaluation">The placement under a load.</param>
    /// <param name="explanation">Reasons of places and prices of limits; without it their sections are left out.</param>
    /// <param name="diagnostics">What was noticed on reading the input.</param>
    /// <param name="command">The command line, for the footer; may be empty.</param>
    /// <returns>The page.</returns>
    public static ReportPage Of(
        SystemDescription system,
        EvaluationRules rules,
        Evaluation evaluation,
        PlacementExplanation? explanation = null,
        ImmutableArray<Diagnostic> diagnostics = default,
        string command = "")
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(evaluation);
        return Page(
            new ReportSubject
            {
                System = system,
                Rules = rules,
                Load = evaluation.Load,
                Evaluation = evaluation,
                Explanation = explanation,
                Diagnostics = diagnostics.IsDefault ? [] : diagnostics,
            },
            command);
    }

    private static ReportPage Page(ReportSubject subject, string command) => new()
    {
        Title = $"Placement of {(subject.System.Application.Name is { Length: > 0 } name ? name : "the application")}",
        Subtitle = $"{subject.LoadText} · rules {subject.Rules.Name}",
        KeyFigures = HeadFigures.Of(subject),
        Sections = [.. SectionsOf(subject)],
        Command = command,
    };

    private static IEnumerable<ReportSection> SectionsOf(ReportSubject subject)
    {
        yield return VerdictSection.Of(subject);
        foreach (var section in LeftOutSection.Of(subject.LeftOut))
        {
            yield return section;
        }

        if (subject.Evaluation is { } evaluation)
        {
            yield return MapSection.Of(subject, evaluation);
            yield return ComponentSection.Of(subject, evaluation);
            yield return LimitSection.Of(subject, evaluation);
            yield return ResourceSection.Of(subject, evaluation);
            yield return CostSection.Of(subject, evaluation);
            if (subject.Explanation is { } explanation)
            {
                yield return PriceSection.Of(subject, evaluation, explanation);
            }
        }
        else
        {
            yield return DemandSection.Of(subject);
        }

        if (subject.Result is { } result)
        {
            yield return SearchSection.Of(subject, result);
        }

        yield return AssumptionSection.Of(subject);
        yield return DiagnosticSection.Of(subject);
    }
}
