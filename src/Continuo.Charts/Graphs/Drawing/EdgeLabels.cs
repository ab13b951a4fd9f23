namespace Continuo.Charts.Graphs.Drawing;

using Continuo.Charts.Graphs.Layout;
using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>Sets labels beside edges where they cover neither nodes, nor titles, nor each other; a label without such a place is left out.</summary>
internal sealed class EdgeLabels(DagLayout layout)
{
    private const double Height = 12;

    public IEnumerable<Element> Draw()
    {
        var taken = layout.Nodes.Concat(layout.Headers.Where(header => header.Height > 0)).ToList();
        var edges = layout.Dag.Graph.Edges;
        foreach (var edge in Enumerable.Range(0, edges.Length).Where(edge => edges[edge].Label.Length > 0).OrderBy(edge => layout.Routes[edge].Passes.Length))
        {
            var text = TextMeasure.Fit(edges[edge].Label, 150, DagMetrics.SubtitleSize);
            var width = TextMeasure.Width(text, DagMetrics.SubtitleSize) + 2;
            foreach (var (x, y) in Candidates(layout.Routes[edge]))
            {
                var area = new Area(x - width / 2, y - Height / 2, width, Height);
                if (!taken.Exists(area.Overlaps))
                {
                    taken.Add(area);
                    yield return Shape.Group(
                        Shape.Rectangle(area.Left, area.Top, area.Width, area.Height, Ground(area)), Shape.Text(x, y + 3.5, text, "c-tiny c-middle"));
                    break;
                }
            }
        }
    }

    /// <summary>The colour behind a label.</summary>
    private string Ground(Area area) =>
        layout.Blocks.Index().Any(block => layout.Dag.Blocks[block.Index].Box >= 0 && block.Item.Contains(area)) ? "c-panel"
        : layout.Dag.HasLanes ? "c-lane" : "c-surface";

    /// <summary>The last bend belongs to this edge alone; then come the columns it crosses, from the last to the first, and the first bend.</summary>
    private static IEnumerable<(double X, double Y)> Candidates(EdgeRoute route)
    {
        var (x, y) = route.Passes.IsEmpty ? (route.StartX, route.StartY) : (route.Passes[^1].Right, route.Passes[^1].Y);
        foreach (var t in (double[])[0.5, 0.62, 0.38, 0.72, 0.28])
        {
            yield return OnBend(x, y, route.EndX, route.EndY, route.Turns[^1], t);
        }

        foreach (var pass in route.Passes.Reverse())
        {
            yield return ((pass.Left + pass.Right) / 2, pass.Y);
            yield return (pass.Left + (pass.Right - pass.Left) * 0.75, pass.Y);
            yield return (pass.Left + (pass.Right - pass.Left) * 0.25, pass.Y);
        }

        if (!route.Passes.IsEmpty)
        {
            yield return OnBend(route.StartX, route.StartY, route.Passes[0].Left, route.Passes[0].Y, route.Turns[0], 0.5);
        }
    }

    private static (double X, double Y) OnBend(double x, double y, double toX, double toY, double turn, double t)
    {
        var ease = t * t * (3 - 2 * t);
        var reach = 1.1 * (toX - x);
        var s = 1 - t;
        return (s * s * s * x + 3 * s * s * t * (x + reach * turn) + 3 * s * t * t * (toX - reach * (1 - turn)) + t * t * t * toX, y + ease * (toY - y));
    }
}
