namespace Continuo.Charts.Graphs;

using System.Text;
using Continuo.Charts.Graphs.Layout;

/// <summary>A graph as text for other tools: Mermaid and Graphviz DOT.</summary>
public static class GraphText
{
    /// <summary>The graph as a Mermaid flowchart, from left to right.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>Text that begins with <c>flowchart LR</c>; nodes are called n0, n1 … in input order.</returns>
    /// <exception cref="ArgumentException">As for <see cref="LayeredDag.Draw"/>.</exception>
    public static string Mermaid(LayeredDag graph)
    {
        Check(graph);
        var text = new StringBuilder("flowchart LR\n");
        foreach (var (depth, line) in Lines(graph, MermaidNode, (kind, index, title) => ($"subgraph {kind}{index}[\"{MermaidText(title)}\"]", "end")))
        {
            text.Append(' ', 2 * depth).Append(line).Append('\n');
        }

        foreach (var edge in graph.Edges)
        {
            var arrow = edge.Dashed ? "-.->" : "-->";
            var label = edge.Label.Length > 0 ? $"|\"{MermaidText(edge.Label)}\"|" : "";
            text.Append($"  n{IndexOf(graph, edge.From)} {arrow}{label} n{IndexOf(graph, edge.To)}\n");
        }

        return text.ToString();
    }

    /// <summary>The graph in the DOT language, from left to right, with lanes and boxes as clusters.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>Text that begins with <c>digraph</c>; nodes keep their identifiers.</returns>
    /// <exception cref="ArgumentException">As for <see cref="LayeredDag.Draw"/>.</exception>
    public static string Dot(LayeredDag graph)
    {
        Check(graph);
        var text = new StringBuilder($"digraph {DotText(graph.Title)} {{\n  rankdir=LR;\n  node [shape=box];\n");
        foreach (var (depth, line) in Lines(graph, DotNode, (kind, index, title) => ($"subgraph cluster_{kind}{index} {{ label={DotText(title)};", "}")))
        {
            text.Append(' ', 2 * depth).Append(line).Append('\n');
        }

        foreach (var edge in graph.Edges)
        {
            string[] attributes = [.. edge.Label.Length > 0 ? [$"label={DotText(edge.Label)}"] : Array.Empty<string>(), .. edge.Dashed ? ["style=dashed"] : Array.Empty<string>()];
            text.Append($"  {DotText(edge.From)} -> {DotText(edge.To)}{(attributes.Length > 0 ? $" [{string.Join(", ", attributes)}]" : "")};\n");
        }

        return text.Append("}\n").ToString();
    }

    private static IEnumerable<(int Depth, string Line)> Lines(
        LayeredDag graph, Func<LayeredDag, int, string> node, Func<string, int, string, (string Open, string Close)> frame)
    {
        foreach (var (laneIndex, lane) in graph.Lanes.Index())
        {
            var boxes = graph.Boxes.Index().Where(box => box.Item.LaneId == lane.Id && NodesOf(graph, box.Item.Id).Any()).ToArray();
            if (boxes.Length == 0)
            {
                continue;
            }

            var (openLane, closeLane) = frame("lane", laneIndex, lane.Name);
            yield return (1, openLane);
            foreach (var (boxIndex, box) in boxes)
            {
                var (openBox, closeBox) = frame("box", boxIndex, box.Title);
                yield return (2, openBox);
                foreach (var index in NodesOf(graph, box.Id))
                {
                    yield return (3, node(graph, index));
                }

                yield return (2, closeBox);
            }

            yield return (1, closeLane);
        }

        foreach (var index in NodesOf(graph, ""))
        {
            yield return (1, node(graph, index));
        }
    }

    private static IEnumerable<int> NodesOf(LayeredDag graph, string boxId) =>
        Enumerable.Range(0, graph.Nodes.Length).Where(index => graph.Nodes[index].BoxId == boxId);

    private static string MermaidNode(LayeredDag graph, int index)
    {
        var node = graph.Nodes[index];
        return $"n{index}[\"{MermaidText(node.Title)}{(node.Subtitle.Length > 0 ? "<br/>" + MermaidText(node.Subtitle) : "")}\"]";
    }

    private static string DotNode(LayeredDag graph, int index)
    {
        var node = graph.Nodes[index];
        return $"{DotText(node.Id)} [label={DotText(node.Subtitle.Length > 0 ? node.Title + "\n" + node.Subtitle : node.Title)}];";
    }

    private static int IndexOf(LayeredDag graph, string id) =>
        graph.Nodes.Index().First(node => node.Item.Id == id).Index;

    private static void Check(LayeredDag graph) => _ = CompiledDag.Compile(graph);

    /// <summary>Mermaid writes special characters as codes between # and ;.</summary>
    private static string MermaidText(string text)
    {
        var output = new StringBuilder();
        foreach (var c in text)
        {
            output.Append(c switch
            {
                '#' => "#35;",
                '"' => "#quot;",
                '<' => "#lt;",
                '>' => "#gt;",
                '&' => "#amp;",
                '`' => "#96;",
                '\n' or '\r' => " ",
                _ => c.ToString(),
            });
        }

        return output.ToString();
    }

    private static string DotText(string text) => "\"" + text
        .Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}
