namespace Continuo.Experiments.Utilization;

/// <summary>A policy over the instances of a cell.</summary>
/// <param name="Policy">Its name.</param>
/// <param name="Scores">Its scores, an instance each.</param>
internal sealed record CellScore(string Policy, IReadOnlyList<PolicyScore> Scores)
{
    /// <summary>Mean cost over that of the placement of the design.</summary>
    public double CostShare => Scores.Average(s => s.CostShare);

    /// <summary>Violated control periods over all instances.</summary>
    public int Violated => Scores.Sum(s => s.Violated);

    /// <summary>The same by the formulas.</summary>
    public int ViolatedByFormula => Scores.Sum(s => s.ViolatedByFormula);

    /// <summary>Control periods over all instances.</summary>
    public int Periods => Scores.Sum(s => s.Periods);
}
