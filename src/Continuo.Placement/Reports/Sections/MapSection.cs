namespace Continuo.Placement.Reports.Sections;

using Continuo.Charts.Graphs;
using Continuo.Charts.Pages;
using Continuo.Model;
using Continuo.Placement.Reports.Graphs;
using Continuo.Placement.Reports.Words;

/// <summary>The application over the computational layers.</summary>
internal static class MapSection
{
    private const double ScreenWidth = 1400;

    public static ReportSection Of(ReportSubject subject, Evaluation evaluation) => new(
        "The application over the computational layers",
        [
            new ReportText(Sentence(subject, evaluation)),
            Figure(ApplicationGraph.Of(subject.System, evaluation), PlacedStop.Joins(evaluation)),
        ]);

    private static string Sentence(ReportSubject subject, Evaluation evaluation)
    {
        var tiers = from resource in evaluation.Resources
                    group resource by resource.Kind into tier
                    orderby tier.Key
                    select $"{evaluation.Components.Sum(c => c.Partitions.Count(p => tier.Any(r => r.Resource == p.Resource)))} {Where(tier.Key)}";
        var partitions = evaluation.Components.Sum(component => component.Partitions.Length);
        return $"{Phrase.Count(evaluation.Components.Length, "component")} of {(subject.System.Application.Name is { Length: > 0 } name ? name : "the application")} "
            + $"run as {Phrase.Count(partitions, "partition")} on {Phrase.Count(evaluation.Resources.Length, "resource")}: {Phrase.List([.. tiers])}.";
    }

    private static string Where(ResourceKind kind) => kind switch
    {
        ResourceKind.Edge => "at the edge",
        ResourceKind.VirtualMachine => "in the cloud",
        _ => "on functions",
    };

    private static ReportFigure Figure(LayeredDag graph, bool joined)
    {
        var picture = graph.Draw();
        var caption = "Each band is a computational layer, each frame a resource with its instances, cost and utilisation; inside stand the partitions with their mean response time. "
            + (graph.Edges.Any(edge => edge.Label.Length > 0)
                ? "Lines follow the requests: probability of the call and data sent per request, and the wider, the more requests."
                : "Lines follow the requests: the wider, the more requests.")
            + (graph.Edges.Any(edge => edge.Dashed) ? " A dashed line is an early exit: requests that skip the rest of a component." : "")
            + (joined ? " Partitions of a component that follow each other on one resource are drawn as one." : "")
            + (picture.Width > ScreenWidth ? " The picture is wider than most screens: it scrolls sideways." : "");
        return new ReportFigure(picture, caption);
    }
}
