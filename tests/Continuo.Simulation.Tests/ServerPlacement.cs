namespace Continuo.Simulation.Tests;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Rules;

/// <summary>A random placement of a generated system on servers alone, with a load that makes the fullest one 60 % busy.</summary>
internal sealed record ServerPlacement(SystemDescription System, Placement Placement, LoadProfile Load, Evaluation Evaluation)
{
    private const double Fullest = 0.6;

    public static ServerPlacement Of(SystemDescription system, int seed)
    {
        var random = new Random(seed);
        var servers = system.Continuum.Layers.SelectMany(l => l.Resources).OfType<Server>().ToDictionary(s => s.Name, s => s);
        var counts = servers.ToDictionary(s => s.Key, s => random.Next(1, s.Value.AvailableInstances + 1));
        var components = system.Application.Components.Select(component =>
        {
            var deployment = component.Deployments[random.Next(component.Deployments.Length)];
            return new ComponentPlacement(component.Name, deployment.Name, [.. deployment.Partitions.Select(partition =>
            {
                var places = system.Candidates.Where(c => c.Component == component.Name && c.Partition == partition.Name && servers.ContainsKey(c.Resource)).ToArray();
                var chosen = places[random.Next(places.Length)].Resource;
                return new PartitionPlacement(partition.Name, chosen, counts[chosen]);
            })]);
        });
        var placement = new Placement([.. components]);
        var whole = Evaluate(system, placement, LoadProfile.Of(1));
        var load = LoadProfile.Of(Fullest / whole.Resources.Max(r => r.Utilization!.Value));
        return new ServerPlacement(system, placement, load, Evaluate(system, placement, load));
    }

    private static Evaluation Evaluate(SystemDescription system, Placement placement, LoadProfile load) =>
        new PlacementEvaluator(system, load, EvaluationRules.Continuo).Evaluate(placement);
}
