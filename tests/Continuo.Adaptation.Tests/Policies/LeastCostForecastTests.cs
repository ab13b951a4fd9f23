namespace Continuo.Adaptation.Tests.Policies;

using Continuo.Adaptation.Forecasting;
using Continuo.Adaptation.Policies;
using Continuo.Adaptation.Policies.LeastCost;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Rules;

public sealed class LeastCostForecastTests
{
    // Four virtual machines, 0.2 s alone and 0.6 s at most: a utilisation of two thirds, 4 × 0.667 / 0.2 requests/s.
    private const double Carried = 13.34;

    [Theory]
    [InlineData(5, 1_000)]
    [InlineData(12, 14)]
    [InlineData(1, 60)]
    public void Decide_ForecastThatNothingCarries_KeepsTheLimitsAtTheMeasuredLoad(double measured, double foreseen)
    {
        var (setting, decision) = Decide(measured, foreseen);

        Evaluate(setting, decision.Placement, measured).Feasible.ShouldBeTrue();
        decision.PlannedLoad!.Value.ShouldBeInRange(measured, Carried);
        decision.IsAlarm.ShouldBeFalse();
    }

    [Fact]
    public void Decide_ForecastThatNothingCarries_PlansForNearlyTheMost()
    {
        var (_, decision) = Decide(5, 20);

        decision.PlannedLoad!.Value.ShouldBe(Carried, (20 - 5) / 64.0 + 0.1);
    }

    [Fact]
    public void Decide_MeasuredLoadThatNothingCarries_IsOverload()
    {
        var (_, decision) = Decide(30, 40);

        decision.Cause.ShouldBe(DecisionCause.Overload);
        decision.IsAlarm.ShouldBeTrue();
    }

    private static (PolicySetting Setting, Decision Decision) Decide(double measured, double foreseen)
    {
        var system = new SmallSystem().With("c1", ("VM1", 0.2)).Limit("c1", 0.6).Build();
        var setting = new PolicySetting(system, EvaluationRules.Continuo, SmallSystem.Place(system, "c1=VM1*4"));
        var policy = new LeastCostPolicy(setting, new LeastCostOptions { Margin = 0, Stabilization = TimeSpan.Zero }, new Constant(foreseen));
        return (setting, policy.Decide(new ControlPoint(0, measured, setting.Initial), CancellationToken.None));
    }

    private static Evaluation Evaluate(PolicySetting setting, Placement placement, double load) =>
        new PlacementEvaluator(setting.System, LoadProfile.Of(load), setting.Rules).Evaluate(placement);

    private sealed class Constant(double rate) : ILoadForecast
    {
        public string Name => "constant";

        public void Observe(double? requestsPerSecond)
        {
        }

        public double? UpperQuantile(int steps, double probability) => rate;
    }
}
