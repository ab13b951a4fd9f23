namespace Continuo.Placement.Explanation;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;

/// <summary>Explains a placement: binding rules, prices of limits, reasons of places.</summary>
public static class PlacementExplainer
{
    /// <summary>Explains.</summary>
    /// <param name="request">System, load, rules, restrictions and time limit (for the prices).</param>
    /// <param name="placement">The placement to explain.</param>
    /// <param name="cancellation">Ends early with what is known.</param>
    /// <returns>The explanation.</returns>
    public static PlacementExplanation Explain(PlacementRequest request, Placement placement, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var evaluation = new PlacementEvaluator(request.System, request.Load, request.Rules).Evaluate(placement);

        // The placement is explained as it is, also where it breaks a restriction that holds for new ones.
        var problem = ProblemCompiler.Compile(request.System, request.Load, request.Rules, PlacementRestrictions.None);
        var state = new PlacementState(problem);
        var components = PlacementConversion.TryFill(state, placement) ? ComponentAlternatives.Explain(state, request) : [];
        var (prices, unpriced) = LimitPrices.Of(request, cancellation);
        return new PlacementExplanation(BindingRules.Of(evaluation, request.System), prices, components) { UnpricedLimits = unpriced };
    }
}
