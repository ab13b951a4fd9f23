namespace Continuo.Placement.Tests.Reports;

using Continuo.Charts.Graphs;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Generation;
using Continuo.Placement.Reports;
using Continuo.Placement.Rules;

public sealed class ApplicationGraphTests
{
    [Fact]
    public void Of_ApplicationAlone_HasANodePerComponentAndItsWays()
    {
        var graph = ApplicationGraph.Of(SmallSystem.Named());

        graph.Lanes.ShouldBeEmpty();
        graph.Nodes.Select(node => (node.Title, node.Subtitle)).ShouldBe([("detector", "2 ways, up to 2 partitions"), ("alert", "in one piece")]);
        graph.Edges.ShouldHaveSingleItem().Label.ShouldBe("0.5 · 2 MB");
    }

    [Fact]
    public void Of_Placement_HasLanesBoxesAndNodesOfIt()
    {
        var system = SmallSystem.Named();
        var graph = ApplicationGraph.Of(system, SmallSystem.Evaluate(system));

        graph.Lanes.Select(lane => (lane.Name, lane.Kind)).ShouldBe([("edge layer", "edge"), ("cloud layer", "cloud"), ("function layer", "functions")]);
        graph.Boxes.Select(box => box.Title).ShouldBe(["pi", "vm", "fn"]);
        graph.Boxes[0].Subtitles.ShouldBe(["2 of 4 instances", "0.2 per hour"]);
        graph.Boxes[0].Utilization.ShouldNotBeNull().ShouldBe(0.125, 1e-12);
        graph.Boxes[2].Utilization.ShouldBeNull();
        graph.Nodes.Select(node => (node.Id, node.BoxId, node.Group)).ShouldBe(
            [("detector/h2", "pi", "detector"), ("detector/h3", "vm", "detector"), ("alert/h1", "fn", "alert")]);
        graph.Nodes[0].Subtitle.ShouldBe("h2 · 286\u00A0ms");
    }

    [Fact]
    public void Of_Placement_EdgesFollowRequestsAndEarlyExits()
    {
        var system = SmallSystem.Named();
        var graph = ApplicationGraph.Of(system, SmallSystem.Evaluate(system));

        graph.Edges.Select(edge => (edge.From, edge.To, edge.Label, edge.Dashed)).ShouldBe(
        [
            ("detector/h2", "detector/h3", "1.5 MB", false),
            ("detector/h2", "alert/h1", "0.25", true),
            ("detector/h3", "alert/h1", "0.5 · 2 MB", false),
        ]);
        graph.Edges.Select(edge => edge.Weight).ShouldBe([0.75, 0.125, 0.375], 1e-12);
    }

    [Fact]
    public void Of_ComponentWithoutAPlace_StandsAsANodeWithoutABox()
    {
        var system = SmallSystem.Named();
        var placement = SmallSystem.Placement(system);
        var evaluation = new PlacementEvaluator(system, LoadProfile.Of(1), EvaluationRules.Continuo).Evaluate(new Placement([placement.Components[0]]));

        var graph = ApplicationGraph.Of(system, evaluation);

        graph.Nodes[^1].ShouldBe(new GraphNode("alert", "alert") { Group = "alert" });
        graph.Edges[^1].To.ShouldBe("alert");
        graph.Draw().ToSvg().ShouldContain("not placed");
    }

    [Fact]
    public void Of_NamesWithSlashes_DoNotRunIntoEachOther()
    {
        var system = SmallSystem.Named(detector: "a/h3", alert: "a%2Fh3");

        var ids = ApplicationGraph.Of(system, SmallSystem.Evaluate(system)).Nodes.Select(node => node.Id).ToList();

        ids.Distinct().Count().ShouldBe(ids.Count);
    }

    [Fact]
    public void Of_ManyPartitions_DrawsNeighboursOnOneResourceTogether()
    {
        var system = SystemGenerator.Generate(SystemGeneratorOptions.Scenario(2) with { LimitFactor = 10 }, 3);
        var all = system.Application.Components;
        var placement = new Placement(
        [
            .. all.Select(component => (Component: component, Longest: component.Deployments.MaxBy(deployment => deployment.Partitions.Length)!))
                .Select(pair => new ComponentPlacement(pair.Component.Name, pair.Longest.Name,
                    [.. pair.Longest.Partitions.Select(partition => new PartitionPlacement(
                        partition.Name, system.Candidates.First(candidate => candidate.Component == pair.Component.Name && candidate.Partition == partition.Name).Resource, 1))])),
        ]);
        var evaluation = new PlacementEvaluator(system, LoadProfile.Of(0.01), EvaluationRules.Continuo).Evaluate(placement);
        evaluation.Components.Sum(component => component.Partitions.Length).ShouldBeGreaterThan(16);

        var graph = ApplicationGraph.Of(system, evaluation);

        foreach (var component in evaluation.Components)
        {
            var visits = 1 + component.Partitions.Zip(component.Partitions.Skip(1)).Count(pair => pair.First.Resource != pair.Second.Resource);
            graph.Nodes.Count(node => node.Group == component.Component).ShouldBe(visits);
        }

        graph.Draw().ToSvg().ShouldContain(" … ");
    }

    [Fact]
    public void Of_ManyEdges_DropsLabels()
    {
        var system = SystemGenerator.Generate(SystemGeneratorOptions.Scenario(1) with { Components = 40 }, 1);

        var graph = ApplicationGraph.Of(system);

        graph.Edges.Length.ShouldBeGreaterThan(30);
        graph.Edges.ShouldAllBe(edge => edge.Label == "");
    }
}
