namespace Continuo.Adaptation.Days;

/// <summary>A response-time limit in one control period, as simulated.</summary>
/// <param name="Rule">The limit: <c>local:c2</c>, <c>global:p1</c>.</param>
/// <param name="LimitSeconds">The limit, in seconds.</param>
/// <param name="Count">Requests that completed.</param>
/// <param name="Seconds">What is limited: their mean, or the percentile of the limit, in seconds; not a number without requests.</param>
/// <param name="AboveLimit">Requests that took longer than the limit.</param>
public sealed record LimitObservation(string Rule, double LimitSeconds, long Count, double Seconds, long AboveLimit)
{
    /// <summary>Whether the period breaks the limit.</summary>
    public bool IsBroken => Seconds > LimitSeconds;
}
