namespace Continuo.Placement.RunTime;

using Continuo.Model;

/// <summary>How much of the response-time limits stays free.</summary>
public static class RunTimeMargin
{
    /// <summary>The smallest share that stays free over all limits.</summary>
    /// <param name="evaluation">A placement under a load.</param>
    /// <returns>At most 1; negative where a limit is broken, −∞ where a time is infinite or undefined, ∞ without limits.</returns>
    public static double Of(Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var margin = double.PositiveInfinity;
        foreach (var component in evaluation.Components)
        {
            margin = component.LimitSeconds is { } limit ? Math.Min(margin, Free(component.ResponseTimeSeconds, limit)) : margin;
        }

        foreach (var path in evaluation.Paths)
        {
            margin = Math.Min(margin, Free(path.ResponseTimeSeconds, path.LimitSeconds));
        }

        return margin;
    }

    private static double Free(double seconds, double limit) =>
        double.IsFinite(seconds) && seconds >= 0 ? double.IsInfinity(limit) ? 1 : 1 - (seconds / limit) : double.NegativeInfinity;
}
