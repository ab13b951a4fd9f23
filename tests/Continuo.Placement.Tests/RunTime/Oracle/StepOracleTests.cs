namespace Continuo.Placement.Tests.RunTime.Oracle;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Rules;
using Continuo.Placement.RunTime;
using Continuo.Placement.Solvers;

/// <summary>Every claim of a step against all placements that it may answer.</summary>
public sealed class StepOracleTests
{
    private const int Systems = 150;

    [Theory]
    [InlineData("continuo", false)]
    [InlineData("continuo", true)]
    [InlineData("space4ai-r", false)]
    [InlineData("space4ai-r", true)]
    public void Take_SmallSystems_EveryClaimIsThatOfTheEnumeration(string preset, bool withRestrictions)
    {
        var rules = preset == "continuo" ? EvaluationRules.Continuo : EvaluationRules.Space4AiR;
        var (optimal, least, closed) = (0, 0, 0);
        for (var seed = 1; seed <= Systems; seed++)
        {
            var request = new StepSystems(seed).Request(rules, withRestrictions);
            var oracle = new StepOracle(request);
            var result = RunTimeStep.Take(request);
            var what = $"seed {seed}, {preset}: {result.Status}, cost {result.Evaluation.Cost}, {string.Join("; ", result.Evaluation.Violations)}";

            if (oracle.Cheapest is { } cheapest)
            {
                optimal++;
                KeepsTheBest(result, cheapest.Evaluation.Cost, what);

                // Where only the first partition on a shared function is charged, no step claims an optimum.
                result.Status.ShouldBeOneOf(preset == "continuo" ? [SolveStatus.Optimal] : [SolveStatus.Optimal, SolveStatus.Feasible], what);
            }
            else if (oracle.Least is { } best)
            {
                least += result.Static.Feasible ? 0 : 1;
                BreaksLeast(request, result, best, what);
            }
            else
            {
                closed++;
                NamesTheRestriction(request, result, what);
            }
        }

        // Each kind of answer was seen, or the law was not tested.
        Math.Min(optimal, least).ShouldBeGreaterThan(10);
        closed.ShouldBe(withRestrictions ? Math.Max(closed, 5) : 0);
    }

    private static void KeepsTheBest(RunTimeStepResult result, double cost, string what)
    {
        result.Evaluation.Feasible.ShouldBeTrue(what);
        result.Evaluation.Cost.ShouldBeGreaterThanOrEqualTo(cost * (1 - 1e-9), what);
        if (result.Status == SolveStatus.Optimal)
        {
            result.Evaluation.Cost.ShouldBe(cost, 1e-9 * cost, what);
        }

        if (result.Static.Feasible)
        {
            result.Evaluation.Cost.ShouldBeLessThanOrEqualTo(result.Static.Cost * (1 + 1e-9), what);
        }

        (result.LowerBound ?? 0).ShouldBeLessThanOrEqualTo(cost * (1 + 1e-9), what);
    }

    private static void BreaksLeast(RunTimeStepRequest request, RunTimeStepResult result, Judged best, string what)
    {
        if (result.Static.Feasible || best.Evaluation.Feasible)
        {
            // What runs keeps the limits with more than may be used, or the preset does not count the broken rule: not made infeasible.
            result.Evaluation.Feasible.ShouldBeTrue(what);
            return;
        }

        result.Status.ShouldBe(SolveStatus.Infeasible, what);
        var plain = new PlacementEvaluator(request.System, request.Load, request.Rules).Evaluate(result.Placement);
        plain.Violations.ShouldNotContain(v => v.Kind == ViolationKind.Availability, what);
        BrokenRestrictions.AddTo(request.System, request.Wishes, result.Placement, plain).ShouldBeSameAs(plain, what);
        var given = Judged.Of(result.Placement, plain);

        // Where only the first partition on a shared function is charged, the search minimises the cost that charges each.
        var compared = request.Rules.Name == "continuo" ? Judged.ByViolation.Compare(given, best) : Judged.WithoutCost(given, best);
        compared.ShouldBeLessThanOrEqualTo(
            0, $"{what}; factor {given.Factor}, best {best.Factor}, cost {best.Evaluation.Cost}, {string.Join("; ", best.Evaluation.Violations)}");
    }

    private static void NamesTheRestriction(RunTimeStepRequest request, RunTimeStepResult result, string what)
    {
        result.Status.ShouldBe(SolveStatus.Infeasible, what);
        result.Evaluation.Feasible.ShouldBeFalse(what);
        result.Placement.ShouldBeSameAs(request.Current, what);
        result.Evaluation.Violations.ShouldContain(v => v.Subject.StartsWith("forbid:") || v.Subject.StartsWith("pin:"), what);
    }
}
