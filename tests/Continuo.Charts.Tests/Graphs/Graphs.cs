namespace Continuo.Charts.Tests.Graphs;

using Continuo.Charts.Graphs;
using CsCheck;

/// <summary>Random graphs.</summary>
internal static class Graphs
{
    public static readonly Gen<LayeredDag> Any =
        from nodes in Gen.Int[1, 14]
        from edges in Gen.Select(Gen.Int[0, nodes - 1], Gen.Int[0, nodes - 1]).Array[0, 40]
        from boxOf in Gen.Int[-1, 5].Array[nodes]
        from titles in Gen.String.Array[nodes]
        from lanes in Gen.Bool
        from label in Gen.String
        from utilization in Gen.OneOf(Gen.Double[0, 1.2], Gen.Const(double.NaN), Gen.Const(double.PositiveInfinity))
        select new LayeredDag
        {
            Title = label,
            Lanes = lanes ? [new("edge", "edge") { Kind = "edge" }, new("cloud", "cloud") { Subtitle = "far away" }, new("empty", "empty")] : [],
            Boxes = lanes ? [.. Enumerable.Range(0, 6).Select(i => new GraphBox($"b{i}", i % 2 == 0 ? "edge" : "cloud", $"box {i}") { Subtitles = ["line"], Utilization = i % 3 == 0 ? utilization : null })] : [],
            Nodes = [.. Enumerable.Range(0, nodes).Select(i => new GraphNode($"n{i}", titles[i]) { BoxId = lanes && boxOf[i] >= 0 ? $"b{boxOf[i]}" : "", Group = $"{i / 2}" })],
            Edges = [.. edges.Where(edge => edge.Item1 != edge.Item2).Select(edge => (From: Math.Min(edge.Item1, edge.Item2), To: Math.Max(edge.Item1, edge.Item2))).Distinct()
                .Select(edge => new GraphEdge($"n{edge.From}", $"n{edge.To}") { Label = label, Weight = utilization, Dashed = edge.From % 3 == 0 })],
        };
}
