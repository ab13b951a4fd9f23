namespace Continuo.Placement.Reports;

using Continuo.Charts.Graphs;
using Continuo.Model;
using Continuo.Placement.Reports.Graphs;

/// <summary>An application as a graph to draw: alone, or over the computational layers that a placement uses.</summary>
public static class ApplicationGraph
{
    /// <summary>
    /// The application alone: a node per component, with the number of its deployments; an edge per call, with its probability
    /// and the data it sends.
    /// </summary>
    /// <param name="system">A valid system description.</param>
    /// <returns>A graph without lanes.</returns>
    public static LayeredDag Of(SystemDescription system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return ComponentGraph.Of(system.Application);
    }

    /// <summary>
    /// The application as it is placed: a lane per used layer (edge on top, then cloud, then functions), a box per used
    /// resource with its instances, cost and utilisation, and a node per partition with its response time.
    /// </summary>
    /// <remarks>
    /// Solid edges carry requests from partition to partition and from component to component; dashed ones are early exits,
    /// from the partition that a request leaves to the first partition of the component that is called next. With more than 16 partitions, those of a component that follow each other
    /// on one resource are one node.
    /// </remarks>
    /// <param name="system">A valid system description.</param>
    /// <param name="evaluation">The placement under a load, in this system.</param>
    /// <returns>A graph over lanes; components without a place stand in a lane of their own.</returns>
    public static LayeredDag Of(SystemDescription system, Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(evaluation);
        return new PlacedGraph(system, evaluation).ToDag();
    }
}
