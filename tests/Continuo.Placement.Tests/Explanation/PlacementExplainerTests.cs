namespace Continuo.Placement.Tests.Explanation;

using Continuo.Model;
using Continuo.Placement.Explanation;
using Continuo.Placement.Generation;
using Continuo.Placement.Solvers;

public sealed class PlacementExplainerTests
{
    private static readonly PlacementRequest Request = new()
    {
        System = SystemGenerator.Generate(SystemGeneratorOptions.Scenario(1) with { LimitFactor = 0.3 }, 2),
        Load = LoadProfile.Of(0.8),
        TimeLimit = TimeSpan.FromSeconds(60),
    };

    [Fact]
    public void Explain_Optimum_PricesAreThoseOfTheChangedSystems()
    {
        var optimum = PlacementSolver.Solve(Request);

        var explanation = PlacementExplainer.Explain(Request, optimum.Placement!);

        explanation.UnpricedLimits.ShouldBeEmpty();
        explanation.Prices.ShouldNotBeEmpty();
        foreach (var price in explanation.Prices)
        {
            PlacementSolver.Solve(Changed(price)).Cost.ShouldBe(price.Cost);
            if (price.ToSeconds > price.FromSeconds)
            {
                price.Cost!.Value.ShouldBeLessThanOrEqualTo(optimum.Cost!.Value * (1 + 1e-9));
            }
        }
    }

    [Fact]
    public void Explain_NoTime_StatesNoPrice()
    {
        var optimum = PlacementSolver.Solve(Request);

        var explanation = PlacementExplainer.Explain(Request with { TimeLimit = TimeSpan.Zero }, optimum.Placement!);

        explanation.Prices.ShouldBeEmpty();
        explanation.UnpricedLimits.Length.ShouldBe(Request.System.Requirements.Local.Length + Request.System.Requirements.Global.Length);
        explanation.Components.Length.ShouldBe(7);
    }

    [Fact]
    public void Explain_Alternatives_CostWhatTheySay()
    {
        var optimum = PlacementSolver.Solve(Request);

        var explanation = PlacementExplainer.Explain(Request, optimum.Placement!);

        // The optimum cannot be improved by moving one component.
        explanation.Components.ShouldAllBe(c =>
            c.NextBest == null || !c.NextBest.Violations.IsEmpty || c.NextBest.Cost >= optimum.Cost!.Value * (1 - 1e-9));
    }

    private static PlacementRequest Changed(LimitPrice price) => Request with
    {
        ExplainInfeasible = false,
        System = Request.System with
        {
            Requirements = new Requirements(
                [.. Request.System.Requirements.Local.Select(l => $"local:{l.Component}" == price.Limit ? l with { LimitSeconds = price.ToSeconds } : l)],
                [.. Request.System.Requirements.Global.Select(g => $"global:{g.Name}" == price.Limit ? g with { LimitSeconds = price.ToSeconds } : g)]),
        },
    };
}
