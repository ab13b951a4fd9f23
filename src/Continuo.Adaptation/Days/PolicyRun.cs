namespace Continuo.Adaptation.Days;

using System.Collections.Immutable;

/// <summary>A policy over a whole trace.</summary>
/// <param name="Policy">Its name.</param>
/// <param name="Periods">The control periods, in order.</param>
public sealed record PolicyRun(string Policy, ImmutableArray<PeriodOutcome> Periods)
{
    /// <summary>Mean cost per unit of time.</summary>
    public double MeanCost => Weighted(p => p.Cost);

    /// <summary>Control periods in which a limit is broken.</summary>
    public int ViolatedPeriods => Periods.Count(p => p.IsViolated);

    /// <summary>Requests that took longer than a limit, over all limits.</summary>
    public long RequestsAboveLimit => Periods.Sum(p => p.Limits.Sum(l => l.AboveLimit));

    /// <summary>Requests that were measured against a limit, over all limits.</summary>
    public long RequestsMeasured => Periods.Sum(p => p.Limits.Sum(l => l.Count));

    /// <summary>Decisions that changed the placement.</summary>
    public int Changes => Periods.Count(p => !p.Decision.Changes.IsEmpty);

    /// <summary>Decisions that ask for an operator.</summary>
    public int Alarms => Periods.Count(p => p.Decision.IsAlarm);

    private double Weighted(Func<PeriodOutcome, double> value) =>
        Periods.Sum(p => value(p) * (p.ToSeconds - p.FromSeconds)) / Periods.Sum(p => p.ToSeconds - p.FromSeconds);
}
