namespace Continuo.Experiments.Scalability;

/// <summary>The steps of one set of instances to one load.</summary>
/// <param name="Set">Light or Strict.</param>
/// <param name="Components">Size of the applications.</param>
/// <param name="Load">Load of the step, in requests/s.</param>
/// <param name="Steps">Its steps, an instance each.</param>
internal sealed record ScalabilityCell(string Set, int Components, double Load, IReadOnlyList<ScalabilityStep> Steps)
{
    /// <summary>Mean over the instances of what our step saves against the placement of the design, in %.</summary>
    public double Saving => 100 * Steps.Average(s => 1 - (s.Cost / s.StaticCost));

    /// <summary>The same of the original.</summary>
    public double SavingOfOriginal => 100 * Steps.Average(s => 1 - (s.Original.Cost!.Value / s.StaticCost));

    /// <summary>Steps of ours that cost more than that of the original.</summary>
    public int Dearer => Steps.Count(s => s.Cost > s.Original.Cost * (1 + 1e-9));
}
