namespace Continuo.Placement.Explanation;

using System.Collections.Immutable;
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
        var leftOut = Omission.Of(request.System, request.Load, request.Rules, request.Restrictions)?.LeftOut ?? [];
        var (prices, unpriced) = leftOut.IsEmpty ? LimitPrices.Of(request, cancellation) : ([], LimitPrices.Limits(request.System.Requirements));
        return new PlacementExplanation(BindingRules.Of(evaluation, request.System), prices, [.. components.Select(c => WithLeftOut(c, leftOut))])
        {
            UnpricedLimits = unpriced,
            LeftOut = leftOut,
        };
    }

    private static ComponentReason WithLeftOut(ComponentReason reason, ImmutableArray<OmittedCandidate> leftOut)
    {
        var resources = leftOut.Where(c => c.Component == reason.Component).Select(c => c.Resource).Distinct().ToList();
        return resources.Count == 0 ? reason : reason with { Why = $"{reason.Why} Not looked at, since nobody knows how fast it is there: {string.Join(", ", resources)}." };
    }
}
