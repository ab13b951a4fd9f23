namespace Continuo.Placement.Evaluators;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Rules;

/// <summary>Instances, utilisation, memory and cost of the used resources.</summary>
internal static class ResourceFigures
{
    public static ImmutableArray<ResourceEvaluation> Of(PlacedSystem placed, SystemDescription system, EvaluationRules rules)
    {
        var used = placed.Partitions.ToLookup(p => p.Resource.Name, StringComparer.Ordinal);
        var horizon = rules.CostOverHorizon ? system.Hours : 1;
        return
        [
            .. from layer in system.Continuum.Layers
               from resource in layer.Resources
               let partitions = used[resource.Name].ToList()
               where partitions.Count > 0
               select Of(resource, layer, partitions, horizon, rules)
        ];
    }

    /// <summary>The count that cost and memory go by, where partitions record different ones.</summary>
    public static int Instances(IReadOnlyList<PlacedPartition> onOneResource, EvaluationRules rules) =>
        rules.CountConflict == CountConflict.Last
            ? onOneResource
                .OrderBy(p => p.Component, StringComparer.Ordinal)
                .ThenBy(p => p.Partition.Name, StringComparer.Ordinal)
                .Last().Instances
            : onOneResource.Max(p => p.Instances);

    public static double Memory(IEnumerable<PlacedPartition> onOneResource) =>
        onOneResource.Sum(p => p.Candidate?.MemoryMegabytes ?? 0);

    private static ResourceEvaluation Of(
        Resource resource, ComputationalLayer layer, List<PlacedPartition> partitions, double horizon, EvaluationRules rules)
    {
        var instances = Instances(partitions, rules);
        var cost = resource switch
        {
            EdgeDevice device => instances * device.CostPerHour * rules.EdgeCostShare,
            Server server => instances * server.CostPerHour,
            _ when rules.FunctionPricing == FunctionPricing.WarmTimeOncePerFunction => partitions[0].FunctionCost,
            _ => partitions.Sum(p => p.FunctionCost),
        };
        double? utilization = resource is Server && ResponseTimes.Utilization(partitions) is var known && !double.IsNaN(known) ? known : null;
        return new ResourceEvaluation(
            resource.Name, layer.Name, resource.Kind, instances, utilization, Memory(partitions), cost * horizon);
    }
}
