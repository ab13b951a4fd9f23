namespace Continuo.Charts.Tests.Graphs;

using Continuo.Charts.Graphs;
using Continuo.Charts.Graphs.Layout;
using System.Xml.Linq;
using CsCheck;

public sealed class LayeredDagTests
{
    private const int Iterations = 60;

    [Fact]
    public void Arrange_AnyGraph_NodesDoNotOverlap() => Graphs.Any.Sample(graph => ShouldBeApart(graph.Arrange().Nodes), iter: Iterations);

    [Fact]
    public void Arrange_AnyGraph_BoxesDoNotOverlap() => Graphs.Any.Sample(graph => ShouldBeApart(graph.Arrange().Blocks), iter: Iterations);

    [Fact]
    public void Arrange_AnyGraph_EdgesGoToALaterRank() => Graphs.Any.Sample(graph =>
    {
        var layout = graph.Arrange();
        foreach (var edge in Enumerable.Range(0, graph.Edges.Length))
        {
            layout.Dag.Rank[layout.Dag.To[edge]].ShouldBeGreaterThan(layout.Dag.Rank[layout.Dag.From[edge]]);
            layout.Nodes[layout.Dag.To[edge]].Left.ShouldBeGreaterThan(layout.Nodes[layout.Dag.From[edge]].Right);
        }
    }, iter: Iterations);

    [Fact]
    public void Arrange_AnyGraph_NodesStayInTheirBoxAndBoxesInTheirLane() => Graphs.Any.Sample(graph =>
    {
        var layout = graph.Arrange();
        foreach (var node in Enumerable.Range(0, graph.Nodes.Length))
        {
            var block = layout.Dag.BlockOf[node];
            layout.Blocks[block].Contains(layout.Nodes[node]).ShouldBeTrue();
            layout.Nodes[node].Overlaps(layout.Headers[block]).ShouldBeFalse();
            layout.Lanes[layout.Dag.Blocks[block].Lane].Contains(layout.Blocks[block]).ShouldBeTrue();
        }

        ShouldBeApart(layout.Lanes);
    }, iter: Iterations);

    [Fact]
    public void Arrange_AnyGraph_EdgesPassNoNode() => Graphs.Any.Sample(graph =>
    {
        var layout = graph.Arrange();
        foreach (var pass in layout.Routes.SelectMany(route => route.Passes))
        {
            foreach (var node in layout.Nodes)
            {
                node.Overlaps(new Area(pass.Left, pass.Y, pass.Right - pass.Left, 0)).ShouldBeFalse();
            }
        }
    }, iter: Iterations);

    [Fact]
    public void Draw_AnyGraphTwice_IsTheSame() => Graphs.Any.Sample(graph => graph.Draw().ToSvg().ShouldBe((graph with { }).Draw().ToSvg()), iter: Iterations);

    [Fact]
    public void Draw_AnyGraph_IsWellFormedAndFinite() => Graphs.Any.Sample(graph =>
    {
        foreach (var path in Xml.Parse(graph.Draw().ToSvg()).Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "d" or "points" or "width"))
        {
            path.Value.ShouldNotContain("NaN");
        }
    }, iter: Iterations);

    [Fact]
    public void Arrange_Large_EveryLineHasItsOwnHeight()
    {
        var layout = Demo.Large.Arrange();

        layout.Nodes.Length.ShouldBe(15);
        layout.Routes.Length.ShouldBe(60);
        var columns = layout.Routes.Index().SelectMany(route => route.Item.Passes.Select(pass => (pass.Left, pass.Y, From: layout.Dag.From[route.Index])))
            .Distinct().GroupBy(pass => pass.Left);
        foreach (var column in columns)
        {
            var heights = column.GroupBy(pass => pass.Y).ToArray();
            heights.ShouldAllBe(height => height.Select(pass => pass.From).Distinct().Count() == 1);
        }
    }

    [Fact]
    public void Draw_NodeWithoutBox_StandsInTheLaneOfWhatIsNotPlaced()
    {
        var graph = Demo.Small with { Nodes = [.. Demo.Small.Nodes.Select(node => node.Id == "c3" ? node with { BoxId = "" } : node)] };

        graph.Draw().ToSvg().ShouldContain(">not placed<");
        Demo.Small.Draw().ToSvg().ShouldNotContain("not placed");
    }

    [Fact]
    public void Draw_Cycle_Throws() => Should.Throw<ArgumentException>(() =>
        new LayeredDag { Title = "t", Nodes = [new("a", "a"), new("b", "b")], Edges = [new("a", "b"), new("b", "a")] }.Draw()).Message.ShouldContain("cycle");

    [Fact]
    public void Draw_UnknownNode_Throws() => Should.Throw<ArgumentException>(() =>
        new LayeredDag { Title = "t", Nodes = [new("a", "a")], Edges = [new("a", "b")] }.Draw()).Message.ShouldContain("'b'");

    [Fact]
    public void Draw_NoNodes_IsAnEmptyPicture() => Xml.Parse(new LayeredDag { Title = "t", Nodes = [], Edges = [] }.Draw().ToSvg()).Root.ShouldNotBeNull();

    private static void ShouldBeApart(IReadOnlyList<Area> areas)
    {
        for (var i = 0; i < areas.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                areas[i].Overlaps(areas[j]).ShouldBeFalse($"{areas[i]} and {areas[j]}");
            }
        }
    }
}
