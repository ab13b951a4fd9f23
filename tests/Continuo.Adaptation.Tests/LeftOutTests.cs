namespace Continuo.Adaptation.Tests;

using Continuo.Adaptation.Fallback;
using Continuo.Adaptation.Migration;
using Continuo.Adaptation.Policies;
using Continuo.Adaptation.Policies.LeastCost;
using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.RunTime.Published;
using Continuo.Placement.Solvers;

/// <summary>What changes a running placement where the model of a candidate cannot be read.</summary>
public sealed class LeftOutTests
{
    private static readonly SystemDescription Small = Pickled(new SmallSystem().With("a", ("Cam", 0.3), ("VM1", 0.2)).Limit("a", 1).Build(), "VM1");
    private static readonly Placement OnCamera = SmallSystem.Place(Small, "a=Cam*4");
    private static readonly Placement OnMachine = SmallSystem.Place(Small, "a=VM1*1");

    [Theory]
    [InlineData("continuo")]
    [InlineData("published")]
    public void Decide_WhatRunsCannotBeJudged_Stays(string name)
    {
        var setting = new PolicySetting(Small, EvaluationRules.Continuo, OnMachine);
        IAdaptationPolicy policy = name == "continuo" ? new LeastCostPolicy(setting, new LeastCostOptions()) : new PublishedPolicy(setting, PublishedHeuristicOptions.Default);

        var decision = policy.Decide(new ControlPoint(0, 100, OnMachine), TestContext.Current.CancellationToken);

        decision.Cause.ShouldBe(DecisionCause.NotJudged);
        decision.IsAlarm.ShouldBeTrue();
        decision.Placement.ShouldBeSameAs(OnMachine);
    }

    [Fact]
    public void Decide_NothingKnownCarriesTheLoad_IsNotSaidToBeOverload()
    {
        var policy = new LeastCostPolicy(new PolicySetting(Small, EvaluationRules.Continuo, OnCamera), new LeastCostOptions());

        policy.Decide(new ControlPoint(0, 100, OnCamera), TestContext.Current.CancellationToken).Cause.ShouldBe(DecisionCause.LimitAtRisk);
    }

    [Fact]
    public void Plan_ToAPlaceThatCannotBeJudged_IsNotKnownAfterTheMove()
    {
        var plan = MigrationPlanner.Plan(Small, EvaluationRules.Continuo, LoadProfile.Of(1), OnCamera, OnMachine);

        plan.Verdict.ShouldBeNull();
        plan.Steps[0].After.Verdict.ShouldBe(true);
        plan.Steps[^1].After.Verdict.ShouldBeNull();
        plan.LeftOut.ShouldHaveSingleItem().Resource.ShouldBe("VM1");
    }

    [Fact]
    public void Fallback_OnlyDeviceCannotBeJudged_IsUnknownWithoutAShare()
    {
        var system = Pickled(Small, "Cam");

        var plan = FallbackPlanner.Plan(system, EvaluationRules.Continuo, LoadProfile.Of(1), OnMachine, new FallbackOptions());

        plan.Result!.Status.ShouldBe(SolveStatus.Unknown);
        plan.Result.LeftOut.ShouldHaveSingleItem().Resource.ShouldBe("Cam");
        plan.LargestLoadShare.ShouldBeNull();
        plan.Complete.ShouldBeFalse();
    }

    private static SystemDescription Pickled(SystemDescription system, string resource) => system with
    {
        Candidates = [.. system.Candidates.Select(c => c.Resource == resource ? c with { Performance = new LearnedModel("CoreBasedPredictor", LearnedModelKind.Cores, "e.pickle") } : c)],
    };
}
