namespace Continuo.Simulation.Compilation;

using Continuo.Model;
using Continuo.Performance.Learned;
using Continuo.Simulation.Stations;

/// <summary>Turns placements into chains over stations; a station that was in use before is used again, with what it serves.</summary>
internal sealed class ChainCompiler(CompiledSystem system, SimulationOptions options)
{
    private readonly Dictionary<(string, string, int), FunctionPool> _pools = [];

    /// <summary>Servers by number of the resource; null for functions and for what was never used.</summary>
    public ServerGroup?[] Servers { get; } = new ServerGroup?[system.Resources.Length];

    /// <summary>Function pools, with the number of their resource.</summary>
    public IEnumerable<(int Resource, FunctionPool Pool)> Pools => _pools.Select(p => (p.Key.Item3, p.Value));

    /// <summary>The chains of a placement that fits the system, by component. Numbers of instances take effect at once.</summary>
    public Chain[] Compile(Placement placement, double[] rates, double now)
    {
        var choices = placement.Components.ToDictionary(c => c.Component, StringComparer.Ordinal);
        var counts = Counts(placement);
        for (var r = 0; r < Servers.Length; r++)
        {
            if (system.Resources[r] is Server && (counts[r] > 0 || Servers[r] is not null))
            {
                Servers[r] ??= new ServerGroup(options.Dispatch);
                Servers[r]!.Resize(counts[r], now);
            }
        }

        return [.. system.Components.Select((c, number) => Chain(c, number, choices[c.Name], counts, rates[number]))];
    }

    /// <summary>Instances by resource; the largest number where a placement contradicts itself.</summary>
    private int[] Counts(Placement placement)
    {
        var counts = new int[system.Resources.Length];
        foreach (var place in placement.Components.SelectMany(c => c.Partitions))
        {
            var resource = system.Resource(place.Resource);
            counts[resource] = Math.Max(counts[resource], place.Instances);
        }

        return counts;
    }

    private Chain Chain(Component component, int number, ComponentPlacement choice, int[] counts, double rate)
    {
        var partitions = component.Deployments.First(d => d.Name == choice.Deployment).Partitions;
        var stages = new Stage[partitions.Length];
        int[] resources = [.. partitions.Select(p => system.Resource(choice.Partitions.First(c => c.Partition == p.Name).Resource))];
        for (var k = 0; k < stages.Length; k++)
        {
            var (partition, resource, last) = (partitions[k], resources[k], k + 1 == stages.Length);
            var layer = system.ResourceLayers[resource];
            var next = last || resources[k + 1] == resource
                ? 0
                : system.Delays.Seconds(layer, system.ResourceLayers[resources[k + 1]], partition.Transfers.FirstOrDefault().Megabytes);
            var delays = ExitDelays(number, partition, partitions[^1], layer);
            var exit = last ? 1 : partition.EarlyExitProbability;
            var model = system.Candidate(component.Name, partition.Name, system.Resources[resource].Name)!.Performance;
            stages[k] = (system.Resources[resource], model) switch
            {
                (Server server, LearnedModel m) => Station(
                    Prediction(m, new RegressionFeatures(counts[resource] * server.Cores, rate)), StageKind.Delay),
                (Server, QueueingModel q) => Station(q.DemandSeconds, StageKind.Server),
                (FunctionConfiguration f, LearnedModel m) => Station(
                    Prediction(m, new RegressionFeatures(1, rate, m.WarmSeconds, m.ColdSeconds, f.IdleSecondsBeforeKill)), StageKind.Delay),
                (FunctionConfiguration f, ServerlessModel s) => Station(
                    s.WarmSeconds, StageKind.Function, s.ColdSeconds, Pool(component.Name, partition.Name, resource, f)),
                (_, QueueingModel q) => Station(q.DemandSeconds, StageKind.Delay),
                _ => throw new InvalidOperationException($"{component.Name}/{partition.Name} has no service time on {system.Resources[resource].Name}."),
            };
            rate *= 1 - exit;

            Stage Station(double mean, StageKind kind, double cold = 0, FunctionPool? pool = null) => new()
            {
                Kind = kind,
                Resource = resource,
                Layer = layer,
                MeanSeconds = mean,
                ColdSeconds = cold,
                ExitProbability = exit,
                DelayToNextSeconds = next,
                ExitDelaySeconds = delays,
                Servers = kind == StageKind.Server ? Servers[resource] : null,
                Pool = pool,
            };
        }

        return new Chain(number, stages);
    }

    private double[] ExitDelays(int component, Partition partition, Partition last, int layer)
    {
        var edges = system.Edges[component];
        var layers = system.Delays.Layers;
        var delays = new double[edges.Length * layers];
        for (var e = 0; e < edges.Length; e++)
        {
            var target = system.Components[edges[e].Target].Name;
            var size = last.Transfers.FirstOrDefault(t => t.To == target).Megabytes;
            var sent = partition.Name == last.Name ? size : partition.EarlyExitMegabytes ?? size;
            for (var l = 0; l < layers; l++)
            {
                delays[(e * layers) + l] = system.Delays.Seconds(layer, l, sent);
            }
        }

        return delays;
    }

    private FunctionPool Pool(string component, string partition, int resource, FunctionConfiguration function)
    {
        if (!_pools.TryGetValue((component, partition, resource), out var pool))
        {
            pool = new FunctionPool(function.IdleSecondsBeforeKill, options.FunctionConcurrency ?? int.MaxValue);
            _pools.Add((component, partition, resource), pool);
        }

        return pool;
    }

    private static double Prediction(LearnedModel model, in RegressionFeatures features) =>
        model.Regression is { } regression ? RegressionPrediction.ResponseTimeSeconds(regression, features) : double.NaN;
}
