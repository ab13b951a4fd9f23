namespace Continuo.Adaptation.Policies;

/// <summary>Never changes anything: what the placement of the peak costs all day.</summary>
public sealed class StaticPolicy : IAdaptationPolicy
{
    /// <inheritdoc/>
    public string Name => "static";

    /// <inheritdoc/>
    public Decision Decide(ControlPoint point, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(point);
        return new Decision(point.Seconds, DecisionCause.NothingBetter, point.Current) { MeasuredLoad = point.RequestsPerSecond };
    }
}
