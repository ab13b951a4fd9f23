namespace Continuo.Placement.Tests.Reports;

using System.Collections.Immutable;
using System.Xml.Linq;
using Continuo.Charts.Pages;
using Continuo.Charts.Svg;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Explanation;
using Continuo.Placement.Generation;
using Continuo.Placement.Infeasibility;
using Continuo.Placement.Reports;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;
using Continuo.Placement.Tests.Solvers;

public sealed class PlacementReportTests
{
    public static TheoryData<string> Presets => ["continuo", "space4ai-d", "space4ai-r"];

    [Fact]
    public void Of_Evaluation_ShowsItsFigures()
    {
        var system = SmallSystem.Named();
        var evaluation = SmallSystem.Evaluate(system);

        var text = Text(PlacementReport.Of(system, EvaluationRules.Continuo, evaluation, command: "continuo place evaluate"));

        evaluation.Feasible.ShouldBeTrue();
        text.ShouldContain("Placement of small <&> app");
        text.ShouldContain("1 requests/s at detector");
        text.ShouldContain($"{NumberText.Of(evaluation.Cost, 4)} per hour");
        text.ShouldContain("2 of 2");
        text.ShouldContain(evaluation.Components[0].ResponseTimeSeconds.ToString("0.000"));
        text.ShouldContain(evaluation.Paths[0].ResponseTimeSeconds.ToString("0.000"));
        text.ShouldContain("detector → alert");
        text.ShouldContain("h2: pi × 2; h3: vm × 1");
        text.ShouldContain("vm is the fullest resource: 15 % busy");
        text.ShouldContain("Made by continuo place evaluate");
    }

    [Fact]
    public void Of_PlaceThatCannotBeJudged_SaysThatNobodyKnows()
    {
        var (system, function) = LeftOutTests.TwoComponents();
        var partial = Unreadable.With(system, function);
        var placement = new Placement([new("a", "s1", [new PartitionPlacement("h1", "E1", 1)]), new("b", "s1", [new PartitionPlacement("h1", "F1", 1)])]);
        var evaluation = new PlacementEvaluator(partial, LoadProfile.Of(1), EvaluationRules.Continuo).Evaluate(placement);

        var page = PlacementReport.Of(partial, EvaluationRules.Continuo, evaluation);

        page.KeyFigures[0].Value.ShouldBe("not known");
        page.Sections.Select(section => section.Heading).ShouldContain("What was left out");
        Text(page).ShouldNotContain("s1 · overloaded");
        Text(page).ShouldContain("time not known");
    }

    [Fact]
    public void Of_ResultWithCandidatesLeftOut_ProvesNothing()
    {
        var (system, function) = LeftOutTests.TwoComponents();
        var request = LeftOutTests.Request(Unreadable.With(system, function));
        var none = request with { Load = LoadProfile.Of(1_000) };

        var found = PlacementReport.Of(request, PlacementSolver.Solve(request), PlacementExplainer.Explain(request, PlacementSolver.Solve(request).Placement!));
        var unknown = PlacementReport.Of(none, PlacementSolver.Solve(none));

        found.KeyFigures[0].Note.ShouldBe("candidates were left out");
        Text(found).ShouldContain("however fast they are, no placement costs less than");
        Text(found).ShouldContain("Without the candidates that were left out nothing is proved about");
        unknown.KeyFigures[0].Value.ShouldBe("undecided");
        Text(unknown).ShouldContain("One that uses what was left out may keep them.");
        unknown.Sections.Select(section => section.Heading).ShouldContain("What was left out");
    }

    [Fact]
    public void Of_OptimalResult_SaysThatItIsProved()
    {
        var (request, result) = Solved(EvaluationRules.Continuo);

        var page = PlacementReport.Of(request, result);

        page.KeyFigures[0].Value.ShouldBe("proved optimal");
        var text = Text(page);
        text.ShouldContain("The search has proved that no other placement costs less.");
        text.ShouldContain("gap 0 %");
        page.Sections.Select(section => section.Heading).ShouldNotContain("What the limits cost");
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void Of_ResultUnderAPreset_IsAWholePage(string preset)
    {
        var (request, result) = Solved(EvaluationRules.Named(preset)!);

        var text = Text(PlacementReport.Of(request, result));

        result.Placement.ShouldNotBeNull();
        text.ShouldContain($"rules {preset}");
        foreach (var resource in result.Evaluation!.Resources)
        {
            text.ShouldContain(resource.Resource);
        }
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void Of_OverloadUnderAPreset_StillMakesAPage(string preset)
    {
        var rules = EvaluationRules.Named(preset)!;
        var system = SmallSystem.Named();

        var page = PlacementReport.Of(system, rules, SmallSystem.Evaluate(system, load: 100, rules));

        page.KeyFigures[0].Value.ShouldBe("infeasible");
        var text = Text(page);
        text.ShouldContain("Resource vm is overloaded");
        text.ShouldContain("overloaded");
        text.ShouldNotContain("NaN");
        text.ShouldNotContain("Infinity");
    }

    [Fact]
    public void Of_NumbersThatAreNone_DoNotBreakThePage()
    {
        var (request, result) = Solved(EvaluationRules.Continuo);
        var broken = result.Evaluation! with
        {
            Cost = double.NaN,
            Components = [.. result.Evaluation.Components.Select(component => component with { ResponseTimeSeconds = double.NaN, LimitSeconds = double.PositiveInfinity })],
            Paths = [.. result.Evaluation.Paths.Select(path => path with { ResponseTimeSeconds = double.PositiveInfinity, LimitSeconds = 0 })],
            Resources = [.. result.Evaluation.Resources.Select(resource => resource with { Cost = double.NegativeInfinity, Utilization = double.NaN, MemoryMegabytes = double.NaN })],
            Violations = [.. Enum.GetValues<ViolationKind>().SelectMany(kind => (Violation[])[new(kind, "x"), new(kind, "x", double.NaN, double.PositiveInfinity)])],
        };
        var odd = result with { Evaluation = broken, Cost = double.NaN, LowerBound = double.NegativeInfinity, Trace = [new(double.NaN, null, double.NaN, 0), new(1, null, null, 0), new(2, double.PositiveInfinity, 3, 0)] };

        var text = Text(PlacementReport.Of(request, odd));

        text.ShouldNotContain("NaN");
    }

    [Fact]
    public void Of_HostileNames_AreEscaped()
    {
        const string Script = "<script>alert('&')</script>";
        var system = SmallSystem.Named(Script, "a&b", "\"><svg onload=x>", "]]>");
        var explanation = new PlacementExplanation(
            [new BindingRule($"local:{Script}", 1, 1)], [], [new ComponentReason(Script, Script, new NextBestPlace(Script, 1, [new Violation(ViolationKind.Layer, Script)]))]);

        var html = PlacementReport.Of(
            system, EvaluationRules.Continuo, SmallSystem.Evaluate(system), explanation, [new Diagnostic(Script, DiagnosticSeverity.Warning, Script) { Hint = Script }], Script).ToHtml();

        html.ShouldNotContain("<script", Case.Insensitive);
        html.ShouldNotContain("<svg onload");
        Parse(html).ShouldContain(Script);
    }

    [Fact]
    public void Of_InfeasibleResult_ExplainsTheConflict()
    {
        var system = SmallSystem.Named();
        var report = new InfeasibilityReport(
            ["global:p1", "local:detector"], ImmutableDictionary<string, double?>.Empty.Add("local:detector", null).Add("global:p1", 3.6), 1.31);

        var page = PlacementReport.Of(Request(system, EvaluationRules.Continuo), Without(SolveStatus.Infeasible) with { Infeasible = report });

        var text = Text(page);
        page.KeyFigures[0].Value.ShouldBe("impossible");
        text.ShouldContain("The limit of path p1 and the limit of component detector cannot both be kept.");
        text.ShouldContain("raise the limit of path p1 from 3 s to 3.6 s (+20 %)");
        text.ShouldContain("none works alone");
        text.ShouldContain("multiplied by 1.31");
    }

    [Fact]
    public void Of_SmallestRelaxation_IsNeverShownTooSmall()
    {
        var report = new InfeasibilityReport(["global:p1"], ImmutableDictionary<string, double?>.Empty.Add("global:p1", 3.60001), 1.20001);

        var text = Text(PlacementReport.Of(
            Request(SmallSystem.Named(), EvaluationRules.Continuo), Without(SolveStatus.Infeasible) with { Infeasible = report }));

        text.ShouldContain("3.601");
        text.ShouldContain("to 3.61 s");
        text.ShouldContain("multiplied by 1.201");
    }

    [Theory]
    [InlineData(SolveStatus.Infeasible, "impossible")]
    [InlineData(SolveStatus.Unknown, "undecided")]
    public void Of_ResultWithoutPlacement_IsAWholePage(SolveStatus status, string word)
    {
        var page = PlacementReport.Of(Request(SmallSystem.Named(), EvaluationRules.Continuo), Without(status));

        page.KeyFigures[0].Value.ShouldBe(word);
        Text(page).ShouldContain("What was asked for");
    }

    [Fact]
    public void Of_Explanation_ShowsPricesAndNextBestPlaces()
    {
        var system = SmallSystem.Named();
        var evaluation = SmallSystem.Evaluate(system);
        var explanation = new PlacementExplanation(
            [new BindingRule("global:p1", 2.9, 3)],
            [new LimitPrice("global:p1", 3, 3.3, evaluation.Cost / 2), new LimitPrice("global:p1", 3, 2.7, null)],
            [new ComponentReason("detector", "The device is paid for.", new NextBestPlace("detector/h1 → pi", evaluation.Cost * 1.1, []))]);

        var text = Text(PlacementReport.Of(system, EvaluationRules.Continuo, evaluation, explanation));

        text.ShouldContain("the limit of path p1 (97 %)");
        text.ShouldContain("Most is saved by loosening the limit of path p1 from 3 s to 3.3 s");
        text.ShouldContain("no placement");
        text.ShouldContain("1 limit was tried, one at a time, by −10 % to +10 %");
        text.ShouldContain("The device is paid for.");
        text.ShouldContain("+10 %");
    }

    [Fact]
    public void Of_PricesThatDoNotMove_TellsInsteadOfListing()
    {
        var system = SmallSystem.Named();
        var evaluation = SmallSystem.Evaluate(system);
        var explanation = new PlacementExplanation([], [new LimitPrice("global:p1", 3, 3.3, evaluation.Cost), new LimitPrice("local:detector", 2, 1.8, evaluation.Cost)], []);

        var page = PlacementReport.Of(system, EvaluationRules.Continuo, evaluation, explanation);

        page.Sections.Single(section => section.Heading == "What the limits cost").Blocks.ShouldAllBe(block => block is ReportText);
        Text(page).ShouldContain("leaves the cheapest cost as it is");
    }

    [Fact]
    public void Of_ShortTrace_TellsInsteadOfDrawing()
    {
        var (request, result) = Solved(EvaluationRules.Continuo);

        var page = PlacementReport.Of(request, result with { Trace = [new(0.001, 2, null, 1), new(0.002, 2, 2, 2)] });

        page.Sections.Single(section => section.Heading == "The search").Blocks.ShouldHaveSingleItem();
    }

    [Fact]
    public void Of_LongTrace_DrawsIncumbentAndBoundInMilliseconds()
    {
        var (request, result) = Solved(EvaluationRules.Continuo);

        var page = PlacementReport.Of(
            request, result with { Seconds = 0.004, Trace = [new(0.001, 3, null, 1), new(0.002, 2, 1, 2), new(0.003, 2, 2, 3)] });

        page.Sections.Single(section => section.Heading == "The search").Blocks[^1].ShouldBeOfType<ReportFigure>();
        Text(page).ShouldContain("time since the start, ms");
    }

    private static (PlacementRequest Request, SolveResult Result) Solved(EvaluationRules rules)
    {
        var system = SystemGenerator.Generate(SystemGeneratorOptions.Scenario(1) with { LimitFactor = 10 }, 1);
        var request = Request(system, rules);
        return (request, PlacementSolver.Solve(request));
    }

    private static PlacementRequest Request(SystemDescription system, EvaluationRules rules) =>
        new() { System = system, Load = LoadProfile.Of(0.3), Rules = rules, Threads = 1, TimeLimit = TimeSpan.FromMinutes(1) };

    private static SolveResult Without(SolveStatus status) =>
        new() { Status = status, Method = "exact", Seconds = 0.004, Evaluations = 12, Seed = 1, Threads = 1 };

    private static string Text(ReportPage page) => Parse(page.ToHtml());

    /// <summary>All texts of a page, which must be well formed.</summary>
    private static string Parse(string html) =>
        string.Join(' ', XDocument.Parse(html).DescendantNodes().OfType<XText>().Where(text => text.Parent?.Name.LocalName != "style").Select(text => text.Value))
            .Replace("\u00A0", " ", StringComparison.Ordinal).Replace("Made by  ", "Made by ", StringComparison.Ordinal);
}
