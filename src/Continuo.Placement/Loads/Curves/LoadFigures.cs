namespace Continuo.Placement.Loads.Curves;

/// <summary>Rates and utilisations of a placement at one load.</summary>
/// <param name="components">Number of components.</param>
/// <param name="partitions">Number of placed partitions.</param>
/// <param name="resources">Number of used resources.</param>
internal sealed class LoadFigures(int components, int partitions, int resources)
{
    /// <summary>Requests/s that reach each component.</summary>
    public double[] Component { get; } = new double[components];

    /// <summary>Requests/s that reach each partition.</summary>
    public double[] Partition { get; } = new double[partitions];

    /// <summary>Utilisation of each resource; 0 for functions.</summary>
    public double[] Utilization { get; } = new double[resources];
}
