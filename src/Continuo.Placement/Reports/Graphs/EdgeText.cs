namespace Continuo.Placement.Reports.Graphs;

using System.Collections.Immutable;
using Continuo.Charts.Graphs;
using Continuo.Charts.Svg;
using Continuo.Placement.Reports.Words;

/// <summary>What stands beside the edges of an application graph, and how wide they are.</summary>
internal static class EdgeText
{
    /// <summary>More labels than this hide the graph.</summary>
    private const int MostLabels = 30;

    /// <summary>Widths need a weight above 0, also where nobody passes.</summary>
    private const double LeastWeight = 1e-6;

    /// <summary>A call of another component: its probability, unless it is certain, and what it sends.</summary>
    public static string Call(double probability, string megabytes) =>
        string.Join(" · ", new[] { probability == 1 ? "" : NumberText.Of(probability, 2), megabytes }.Where(part => part.Length > 0));

    /// <summary>Sizes that depend on the deployment, as a range.</summary>
    public static string Sizes(IReadOnlyCollection<double> megabytes) =>
        megabytes.Count == 0 || megabytes.Max() == 0 ? ""
        : megabytes.Min() == megabytes.Max() ? Quantity.Megabytes(megabytes.Max())
        : $"{NumberText.Of(megabytes.Min(), 2)} … {NumberText.Of(megabytes.Max(), 2)} MB";

    public static double Weight(double rate) => double.IsFinite(rate) ? Math.Max(LeastWeight, rate) : LeastWeight;

    public static ImmutableArray<GraphEdge> Readable(ImmutableArray<GraphEdge> edges) =>
        edges.Length <= MostLabels ? edges : [.. edges.Select(edge => edge with { Label = "" })];
}
