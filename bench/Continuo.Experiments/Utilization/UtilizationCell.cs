namespace Continuo.Experiments.Utilization;

/// <summary>A size of the experiment.</summary>
/// <param name="Components">Components of the chain.</param>
/// <param name="PeakLoad">Largest load, in requests/s.</param>
internal sealed record UtilizationCell(int Components, double PeakLoad);
