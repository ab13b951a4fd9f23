namespace Continuo.Adaptation.Tests.Days;

using Continuo.Adaptation.Days;
using Continuo.Adaptation.Policies;
using Continuo.Adaptation.Policies.LeastCost;
using Continuo.Adaptation.Policies.Utilization;
using Continuo.Adaptation.Reports;
using Continuo.Adaptation.Tests.Policies;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Rules;

public sealed class DaySimulationTests
{
    private static readonly LoadTrace Trace = new([new(0, 2), new(3600, 9), new(7200, 2), new(14_400, 5)], 18_000);

    private static readonly DayOptions Coming = new() { Knowledge = LoadKnowledge.Coming, BootTime = TimeSpan.Zero };

    [Fact]
    public void Run_LeastCostThatKnowsTheLoad_IsBetweenBoundAndStaticWithoutViolations()
    {
        var comparison = Compare(Coming, 0.4);

        var ours = comparison.Runs[0];
        ours.Policy.ShouldBe("continuo");
        ours.ViolatedPeriods.ShouldBe(0);
        ours.MeanCost.ShouldBeLessThan(comparison.MeanStaticCost);
        ours.MeanCost.ShouldBeGreaterThanOrEqualTo(comparison.MeanLowerBound!.Value * (1 - 1e-9));
        comparison.Runs[1].MeanCost.ShouldBe(comparison.MeanStaticCost, 1e-9);
        comparison.Runs[1].Changes.ShouldBe(0);
    }

    [Fact]
    public void Run_SameSeed_IsTheSameOnAnyNumberOfThreads()
    {
        var one = Compare(Coming with { Threads = 1 }, 0.2);
        var two = Compare(Coming with { Threads = 2 }, 0.2);

        Figures(one).ShouldBe(Figures(two));
    }

    [Fact]
    public void Run_EveryPolicy_MeetsTheSameRequests()
    {
        var comparison = Compare(new DayOptions(), 0.1);

        foreach (var run in comparison.Runs)
        {
            run.Periods.Select(p => p.Requests).ShouldBe(comparison.Runs[0].Periods.Select(p => p.Requests));
        }
    }

    [Fact]
    public void Run_Periods_CoverTheTrace()
    {
        var run = Compare(new DayOptions { ControlPeriod = TimeSpan.FromSeconds(700) }, 0.1).Runs[0];

        run.Periods[0].FromSeconds.ShouldBe(0);
        run.Periods[^1].ToSeconds.ShouldBe(Trace.EndSeconds);
        run.Periods.Zip(run.Periods.Skip(1)).ShouldAllBe(pair => pair.First.ToSeconds == pair.Second.FromSeconds);
        run.Periods.Sum(p => p.Requests).ShouldBeGreaterThan(50_000);
    }

    [Fact]
    public void Run_MeasuredLoad_IsThatOfThePeriodBefore()
    {
        var run = Compare(new DayOptions { ControlPeriod = TimeSpan.FromSeconds(900) }, 0.1).Runs[1];

        run.Periods[0].Decision.MeasuredLoad.ShouldBe(2);
        foreach (var (before, period) in run.Periods.Zip(run.Periods.Skip(1)))
        {
            period.Decision.MeasuredLoad!.Value.ShouldBe(before.Requests / 900.0, 1e-12);
        }
    }

    [Theory]
    [InlineData("continuo", 1)]
    [InlineData("space4ai-r", 2)]
    public void Run_EdgeOfProbabilityZero_SourcesAreThoseOfTheRules(string preset, int sources)
    {
        var system = new SmallSystem().With("a", ("Cam", 0.01)).With("b", ("Cam", 0.01)).Build();
        system = system with { Application = system.Application with { Dependencies = [new Dependency("a", "b", 0)] } };
        var setting = new PolicySetting(system, EvaluationRules.Named(preset)!, SmallSystem.Place(system, "a=Cam*1", "b=Cam*1"));
        var steady = new LoadTrace([new(0, 5)], 9000);

        var run = DaySimulation.Run(setting, setting.Initial, steady, [() => new StaticPolicy()], new DayOptions { ControlPeriod = TimeSpan.FromSeconds(4500) }).Runs[0];

        ((double)run.Periods[0].Requests).ShouldBe(sources * 5 * 4500, 1000.0);
        run.Periods[1].Decision.MeasuredLoad!.Value.ShouldBe(5, 0.2);
        new PlacementEvaluator(system, LoadProfile.Of(5), setting.Rules).Evaluate(setting.Initial).Components.Count(c => c.ArrivalRate > 0).ShouldBe(sources);
    }

    [Fact]
    public void Run_InstancesThatBoot_ArePaidFromTheDecisionOn()
    {
        // At 3600 s the load jumps; what is decided then works 200 s later, and both are paid until then.
        var late = Compare(Coming with { BootTime = TimeSpan.FromSeconds(200) }, 0.4).Runs[0];
        var now = Compare(Coming, 0.4).Runs[0];

        late.Periods.Single(p => p.FromSeconds == 3600).Cost.ShouldBe(now.Periods.Single(p => p.FromSeconds == 3600).Cost, 1e-9);
        late.Periods.Single(p => p.FromSeconds == 3600).Limits.Sum(l => l.AboveLimit)
            .ShouldBeGreaterThan(now.Periods.Single(p => p.FromSeconds == 3600).Limits.Sum(l => l.AboveLimit));
    }

    [Fact]
    public void Run_Cancelled_KeepsNothingHalfDone()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var setting = Running.Small(9);

        var comparison = DaySimulation.Run(setting, setting.Initial, Trace, [() => new StaticPolicy()], new DayOptions(), cancellation: cancelled.Token);

        comparison.Runs.ShouldBeEmpty();
    }

    [Fact]
    public void Report_OfAComparison_HasAllItsSections()
    {
        var html = DayReport.Of(Compare(Coming, 0.2), command: "continuo adapt simulate").ToHtml();

        foreach (var heading in new[] { "The policies", "Load", "Cost", "Response times", "Instances in each layer", "Changes by continuo", "How this was measured" })
        {
            html.ShouldContain($"{heading}</h2>");
        }
    }

    private static DayComparison Compare(DayOptions options, double margin)
    {
        var setting = Running.Small(peak: 9);
        var policy = new LeastCostOptions { Margin = margin, Stabilization = TimeSpan.Zero, ControlPeriod = options.ControlPeriod, BootTime = options.BootTime };
        return DaySimulation.Run(
            setting,
            setting.Initial,
            Trace,
            [() => new LeastCostPolicy(setting, policy), () => new StaticPolicy(), () => new UtilizationPolicy(setting, new UtilizationBand(0.4, 0.5))],
            options);
    }

    private static List<string> Figures(DayComparison comparison) =>
        [.. comparison.Runs.SelectMany(r => r.Periods.Select(p => $"{r.Policy} {p.Cost:R} {string.Join(',', p.Limits.Select(l => $"{l.Seconds:R}/{l.Count}/{l.AboveLimit}"))}"))];
}
