namespace Continuo.Placement.Explanation;

using Continuo.Model;
using Continuo.Placement.Solvers;

/// <summary>Explains a placement: binding rules, prices of limits, reasons of places.</summary>
public static class PlacementExplainer
{
    /// <summary>Explains.</summary>
    /// <param name="request">System, load, rules, restrictions and time limit (for the prices).</param>
    /// <param name="placement">The placement to explain.</param>
    /// <param name="cancellation">Ends early with what is known.</param>
    /// <returns>The explanation.</returns>
    public static PlacementExplanation Explain(PlacementRequest request, Placement placement, CancellationToken cancellation = default) =>
        throw new NotSupportedException("not yet");
}
