namespace Continuo.Simulation.Compilation;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Simulation.Stations;

/// <summary>Why a placement cannot be simulated.</summary>
internal static class Obstacles
{
    /// <summary>More instances of one resource than this are not simulated.</summary>
    private const int MostInstances = 1_000_000;

    /// <summary>What does not fit the system: without it there are no chains.</summary>
    public static ImmutableArray<string> Of(CompiledSystem system, Placement placement)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var choices = placement.Components.ToLookup(c => c.Component, StringComparer.Ordinal);
        foreach (var component in system.Components)
        {
            var choice = choices[component.Name].FirstOrDefault();
            var deployment = component.Deployments.FirstOrDefault(d => d.Name == choice?.Deployment);
            if (choice is null || deployment is null || choices[component.Name].Skip(1).Any())
            {
                found.Add($"{component.Name} has no place, or several");
                continue;
            }

            foreach (var partition in deployment.Partitions)
            {
                if (OfPlace(system, component.Name, partition.Name, choice.Partitions.FirstOrDefault(p => p.Partition == partition.Name)) is { } fault)
                {
                    found.Add($"{component.Name}/{partition.Name} {fault}");
                }
            }
        }

        foreach (var place in placement.Components.SelectMany(c => c.Partitions).Where(p => system.Resource(p.Resource) < 0))
        {
            found.Add($"there is no resource {place.Resource}");
        }

        return found.ToImmutable();
    }

    /// <summary>What is wrong with the chains: times that nobody knows, and connections without a network.</summary>
    public static ImmutableArray<string> Of(CompiledSystem system, Chain[] chains, double[] rates)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var chain in chains)
        {
            var (component, rate) = (system.Components[chain.Component].Name, 1.0);
            for (var k = 0; k < chain.Stages.Length; k++)
            {
                var stage = chain.Stages[k];
                var unknown = !double.IsFinite(stage.MeanSeconds) && (stage.Kind != StageKind.Delay || rates[chain.Component] > 0 || double.IsNaN(stage.MeanSeconds));
                if (unknown)
                {
                    found.Add($"nothing tells the time of partition {k + 1} of {component} on {system.Resources[stage.Resource].Name}");
                }

                if (rate * (1 - stage.ExitProbability) > 0 && double.IsInfinity(stage.DelayToNextSeconds))
                {
                    found.Add($"no network joins partitions {k + 1} and {k + 2} of {component}");
                }

                found.AddRange(system.Edges[chain.Component]
                    .Where((edge, e) => rate * stage.ExitProbability * edge.Probability > 0 && IsCut(system, chains[edge.Target].Stages[0], stage, e))
                    .Select(edge => $"no network joins {component} and {system.Components[edge.Target].Name}"));
                rate *= 1 - stage.ExitProbability;
            }
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private static bool IsCut(CompiledSystem system, Stage first, Stage stage, int edge) =>
        first.Resource != stage.Resource && double.IsInfinity(stage.ExitDelaySeconds[(edge * system.Delays.Layers) + first.Layer]);

    private static string? OfPlace(CompiledSystem system, string component, string partition, PartitionPlacement? place)
    {
        if (place is null)
        {
            return "has no place";
        }

        if (system.Candidate(component, partition, place.Resource) is not { } candidate || system.Resource(place.Resource) is not (>= 0 and var resource))
        {
            return $"cannot run on {place.Resource}";
        }

        return (candidate.Performance, system.Resources[resource]) switch
        {
            (LearnedModel { Regression: null }, _) => $"has a learned model on {place.Resource} that is not in portable form",
            (ServerlessModel, Server) => $"has a serverless model on {place.Resource}, which is no function",
            (_, Server) when place.Instances is < 1 or > MostInstances => $"is on {place.Instances} instances of {place.Resource}; 1 to {MostInstances} can be simulated",
            _ => null,
        };
    }
}
