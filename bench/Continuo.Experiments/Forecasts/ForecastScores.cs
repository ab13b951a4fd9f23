namespace Continuo.Experiments.Forecasts;

using Continuo.Adaptation.Days;

/// <summary>A policy with a margin over the weeks.</summary>
/// <param name="Policy">Its name.</param>
/// <param name="Margin">Its margin.</param>
/// <param name="Runs">Its weeks, without the first days.</param>
/// <param name="CostShare">Mean cost over that of the placement of the design.</param>
internal sealed record ForecastScores(string Policy, string Margin, IReadOnlyList<PolicyRun> Runs, double CostShare)
{
    /// <summary>Violated control periods.</summary>
    public int Violated => Runs.Sum(r => r.ViolatedPeriods);

    /// <summary>Control periods.</summary>
    public int Periods => Runs.Sum(r => r.Periods.Length);
}
