namespace Continuo.Placement.Reports.Sections;

using System.Collections.Immutable;
using Continuo.Charts.Pages;
using Continuo.Charts.Svg;
using Continuo.Model;
using Continuo.Placement.Reports.Words;
using Continuo.Placement.Rules;

/// <summary>What the numbers rest on.</summary>
internal static class AssumptionSection
{
    public static ReportSection Of(ReportSubject subject) => new(
        "What the numbers rest on",
        [
            new ReportText($"{Preset(subject.Rules)} All response times are means in a steady state under a constant load; single requests can take longer."),
            new ReportTable
            {
                Columns = [new("About"), new("Assumed")],
                Rows = [.. Rows(subject).Select(row => ImmutableArray.Create<TableCell>(row.About, row.Text))],
            },
        ]);

    private static string Preset(EvaluationRules rules) => rules.Name switch
    {
        "continuo" => "The rules are those of Continuo: consistent units, cold starts charged, early exits counted, an overloaded resource never answers.",
        "space4ai-d" => "The rules are those of SPACE4AI-D, the design-time tool, so that the numbers can be compared with its own.",
        "space4ai-r" => "The rules are those of SPACE4AI-R, the run-time tool, so that the numbers can be compared with its own.",
        _ => $"The rules are called {rules.Name}.",
    };

    private static IEnumerable<(string About, string Text)> Rows(ReportSubject subject)
    {
        var rules = subject.Rules;
        yield return ("Load", subject.LoadText);
        yield return ("Cost", $"{Phrase.Sentence(subject.CostUnit)}, in the currency of the input files; every instance in use is charged, busy or not{EdgeShare(rules)}.");
        yield return ("Servers", "Arrivals are split evenly over the instances of a resource, and each instance shares its processor among the requests in service.");
        yield return ("Functions", rules.FunctionPricing switch
        {
            FunctionPricing.ExpectedTime => "Charged for the expected time of warm and cold starts, by request; each partition has its own warm instances.",
            FunctionPricing.WarmTimeOncePerFunction => "Charged for the time of warm starts, for the first partition on each function.",
            _ => "Charged for the time of warm starts at the arrival rate of the component.",
        });
        yield return ("Networks", $"A transfer takes the access delay plus {(rules.TransferUnits == TransferUnits.MegabytesOverMegabits ? "8 × MB ÷ Mbit/s" : "size ÷ bandwidth, without conversion of units")}; on the same resource it takes no time.");
        yield return ("Early\u00A0exits", rules.PathExitWeights switch
        {
            PathExitWeights.LastPartition => "In the time of a path, every request leaves a component from its last partition.",
            PathExitWeights.LegacyWeighted => "In the time of a path, requests leave a component where they exit, with the weights of the original tool.",
            _ => "Requests that exit early leave a component from there, each with its share.",
        });
        yield return ("Memory", rules.ServerMemory == ServerMemory.OneInstance
            ? "Each instance holds all partitions of its resource."
            : "The partitions of a resource share the memory of all its instances.");
        yield return ("Layers", (rules.OneResourcePerLayer ? "At most one kind of resource is used in each edge or cloud layer" : "Any number of kinds of resources may be used in each layer")
            + (rules.AllowBackward ? "; requests may return from the cloud to the edge." : "; requests do not return from the cloud to the edge."));
        foreach (var row in Restrictions(subject, subject.Restrictions))
        {
            yield return row;
        }
    }

    private static string EdgeShare(EvaluationRules rules) =>
        rules.EdgeCostShare == 1 ? "" : $"; of the cost of edge devices {Quantity.Percent(rules.EdgeCostShare)} is charged";

    private static IEnumerable<(string About, string Text)> Restrictions(ReportSubject subject, PlacementRestrictions restrictions)
    {
        if (!restrictions.Pins.IsEmpty)
        {
            yield return ("Pinned", Phrase.List([.. restrictions.Pins.Select(pin => $"{pin.Component}{(pin.Partition is null ? "" : "/" + pin.Partition)} to {pin.Target}")]) + ".");
        }

        if (!restrictions.Forbidden.IsEmpty)
        {
            yield return ("Forbidden", Phrase.List([.. restrictions.Forbidden]) + ".");
        }

        if (restrictions.Budget is { } budget)
        {
            yield return ("Budget", $"At most {subject.Cost(budget)}.");
        }

        if (!restrictions.MaximumInstances.IsEmpty)
        {
            yield return ("Instances", Phrase.List([.. restrictions.MaximumInstances.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"at most {NumberText.Of(pair.Value)} of {pair.Key}")]) + ".");
        }
    }
}
