namespace Continuo.Placement.Problem;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Rules;

/// <summary>
/// Settles limits that are met to the last digits. The compiled evaluator adds in another order than the full one, so that
/// near equality the two may differ by rounding; comparisons are exact, and the full evaluator decides.
/// </summary>
internal sealed class BorderlineLimits(SystemDescription system, LoadProfile load, EvaluationRules rules)
{
    /// <summary>Relative distance to a limit within which the full evaluator is asked.</summary>
    public const double Width = 1e-12;

    private readonly Lazy<PlacementEvaluator> _evaluator =
        new(() => new PlacementEvaluator(system, load, rules));

    public static bool IsNear(double time, double limit) => Math.Abs(time - limit) <= Width * limit;

    public bool Keeps(PlacementState state, int limit, double seconds) => Time(state, limit) <= seconds;

    /// <summary>Time of a limit by the full evaluator.</summary>
    public double Time(PlacementState state, int limit)
    {
        var evaluation = _evaluator.Value.Evaluate(PlacementConversion.ToPlacement(state));
        var local = system.Requirements.Local.Length;
        return limit < local
            ? evaluation.Components.First(c => c.Component == system.Requirements.Local[limit].Component).ResponseTimeSeconds
            : evaluation.Paths[limit - local].ResponseTimeSeconds;
    }
}
