namespace Continuo.Cli.Screens;

using Continuo.Adaptation.Days;
using Continuo.Cli.Commands;
using Continuo.Model;
using Continuo.Placement.Solvers;

/// <summary>The demonstration, told as a short story.</summary>
internal static class DemoScreen
{
    public static void Show(Screen screen, IReadOnlyList<DemoChapter> chapters, DayComparison? day, Outcome<DemoFunctions> functions, string report)
    {
        First(screen, chapters[0], report);
        foreach (var chapter in chapters.Skip(1))
        {
            Further(screen, chapter);
        }

        if (day is not null)
        {
            screen.Heading("6. A day of it: the placement follows the load, and keeps its limits");
            DayScreen.Show(screen, day);
        }

        screen.Heading("7. Functions: a picture comes in, a thumbnail and a grey picture come out");
        if (functions.Value is { } ran)
        {
            DemoFunctionsScreen.Show(screen, ran);
        }
        else
        {
            screen.Line($"  Not shown: {string.Join(" ", functions.Diagnostics.Select(d => d.Message))}");
        }

        screen.Heading("Try it yourself");
        screen.Line($"  continuo place solve   --application-dir {chapters[0].Path} --output placement.json");
        screen.Line($"  continuo place explain --application-dir {chapters[0].Path} --placement placement.json");
        screen.Line($"  continuo place solve   --application-dir {chapters[0].Path} --load 4     # and if ten times the load came?");
        screen.Line($"  continuo adapt simulate --system {chapters[^1].Path}/system.json --current solution.json --profile {chapters[^1].Path}/day.csv --policy continuo --policy static --report day.html");
        if (functions.Value is { } tried)
        {
            screen.Line($"  continuo serve --functions {tried.Path}/functions.yaml     # and in another terminal:");
            screen.Line($"  continuo put thumbnail {tried.Path}/{tried.Picture} --wait");
        }
    }

    private static void First(Screen screen, DemoChapter chapter, string report)
    {
        var system = chapter.Request.System;
        screen.Line("Continuo places AI applications over edge, cloud and functions: as cheaply as their promises allow, with a proof.");
        screen.Heading("1. The application: who wears a mask?");
        screen.Line($"  {chapter.Path} is valid: {Size(system)}.");
        screen.Line($"  {Calls(system)}, {EvaluationScreen.LoadText(chapter.Request.Load)} at the source.");
        foreach (var promise in Promises(system))
        {
            screen.Line($"  It promises that {promise}.");
        }

        screen.Heading("2. The cheapest placement, and the proof");
        screen.Line($"  {SolveScreen.Line(chapter.Result)}");
        screen.Line($"  {Proof(chapter.Result)}");
        if (chapter.Result.Evaluation is not { } evaluation)
        {
            return;
        }

        EvaluationScreen.Tables(screen, evaluation);
        if (chapter.Explanation is { } explanation)
        {
            screen.Heading("3. Why so, and what a change would cost");
            ExplanationScreen.Tables(screen, evaluation, explanation);
        }

        screen.Heading("4. The report");
        screen.Line($"  {report}");
        screen.Line("  Open it in a browser: the application over its layers, costs, limits, and how the search went.");
    }

    private static void Further(Screen screen, DemoChapter chapter)
    {
        screen.Heading($"5. A larger one: {chapter.Name}");
        screen.Line($"  {Size(chapter.Request.System)}, {EvaluationScreen.LoadText(chapter.Request.Load)}.");
        screen.Line($"  {SolveScreen.Line(chapter.Result)}");
        if (chapter.Result.Evaluation is { } evaluation)
        {
            screen.Table(
                ["component", "runs on", ">response", ">limit"],
                evaluation.Components.Select(c => (string[])
                [
                    c.Component,
                    string.Join(", ", c.Partitions.Select(p => p.Resource).Distinct(StringComparer.Ordinal)),
                    Figures.Seconds(c.ResponseTimeSeconds),
                    Figures.Seconds(c.LimitSeconds),
                ]));
        }
    }

    private static string Size(SystemDescription system)
    {
        var resources = system.Continuum.Layers.Sum(layer => layer.Resources.Length);
        var deployments = system.Application.Components.Sum(component => component.Deployments.Length);
        return $"{system.Application.Components.Length} components in {deployments} deployments, {resources} candidate resources on {system.Continuum.Layers.Length} layers";
    }

    private static string Calls(SystemDescription system) => string.Join(", ", system.Application.Dependencies
        .Select(edge => $"{edge.From} → {edge.To}{(edge.Probability < 1 ? $" ({Figures.Percent(edge.Probability)})" : "")}"));

    private static IEnumerable<string> Promises(SystemDescription system) =>
        system.Requirements.Local.Select(limit => RuleWords.Meaning(system, $"local:{limit.Component}"))
            .Concat(system.Requirements.Global.Select(limit => RuleWords.Meaning(system, $"global:{limit.Name}")));

    private static string Proof(SolveResult result) => result.Status == SolveStatus.Optimal
        ? $"No placement costs less than {Figures.Cost(result.LowerBound ?? double.NaN)}: {result.Evaluations:#,0} steps of the exact search excluded all others."
        : $"Lower bound {(result.LowerBound is { } bound ? Figures.Cost(bound) : Figures.None)}, gap {Figures.Percent(result.Gap)}.";
}
