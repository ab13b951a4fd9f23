namespace Continuo.Placement.Evaluators;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.Systems;

/// <summary>A placement with its names resolved; what does not fit the system is noted and left out.</summary>
internal sealed class PlacedSystem
{
    private readonly Dictionary<string, ImmutableArray<PlacedPartition>> _chains = new(StringComparer.Ordinal);

    /// <summary>Components in evaluation order.</summary>
    public required ImmutableArray<string> Order { get; init; }

    /// <summary>All placed partitions, in evaluation order.</summary>
    public List<PlacedPartition> Partitions { get; } = [];

    /// <summary>The chosen deployments.</summary>
    public Dictionary<string, Deployment> Deployments { get; } = new(StringComparer.Ordinal);

    /// <summary>Arrival rates of the components.</summary>
    public required IReadOnlyDictionary<string, double> Rates { get; init; }

    /// <summary>What does not fit the system.</summary>
    public List<Violation> Misfits { get; } = [];

    /// <summary>The places that cannot be judged, in the order of evaluation.</summary>
    public ImmutableArray<OmittedCandidate> LeftOut => !Partitions.Exists(p => p.IsUnknown) ? [] : [.. Partitions.Select(p => p.Candidate?.Omitted).OfType<OmittedCandidate>()];

    /// <summary>Whether the time of a component depends on a time that nobody knows.</summary>
    public bool IsUnknown(string component) => Chain(component).Any(p => p is { IsUnknown: true, ReachProbability: > 0 });

    /// <summary>The placed chain of a component; empty when it is not placed.</summary>
    public ImmutableArray<PlacedPartition> Chain(string component) => _chains.GetValueOrDefault(component, []);

    public static PlacedSystem Resolve(
        SystemIndex index,
        Placement placement,
        ImmutableArray<string> order,
        IReadOnlyDictionary<string, double> rates,
        EvaluationRules rules)
    {
        var placed = new PlacedSystem { Order = order, Rates = rates };
        var choices = placement.Components.ToLookup(c => c.Component, StringComparer.Ordinal);
        foreach (var name in order)
        {
            var component = index.Component(name)!;
            var choice = choices[name].FirstOrDefault();
            var deployment = choice is null ? null : component.Deployments.FirstOrDefault(d => d.Name == choice.Deployment);
            if (choice is null || deployment is null || !placed.AddChain(index, component, deployment, choice, rules))
            {
                placed.Misfits.Add(new Violation(ViolationKind.Assignment, name));
            }
        }

        return placed;
    }

    private bool AddChain(
        SystemIndex index, Component component, Deployment deployment, ComponentPlacement choice, EvaluationRules rules)
    {
        Deployments[component.Name] = deployment;
        var rate = Rates[component.Name];
        var rates = ArrivalRates.OfPartitions(deployment, rate, rules.ExhaustedLoad);
        var chain = ImmutableArray.CreateBuilder<PlacedPartition>(deployment.Partitions.Length);
        var reach = 1.0;
        for (var k = 0; k < deployment.Partitions.Length; k++)
        {
            var partition = deployment.Partitions[k];
            var place = choice.Partitions.FirstOrDefault(p => p.Partition == partition.Name);
            if (place is null || index.Resource(place.Resource) is not { } resource)
            {
                return false;
            }

            var candidate = index.Candidate(component.Name, partition.Name, resource.Name);
            if (candidate is null)
            {
                Misfits.Add(new Violation(ViolationKind.Assignment, $"{component.Name}/{partition.Name}"));
            }

            chain.Add(new PlacedPartition
            {
                Component = component.Name,
                Partition = partition,
                Resource = resource,
                Layer = index.Layer(resource.Name),
                Candidate = candidate,
                Instances = resource is Server ? place.Instances : 1,
                ComponentRate = rate,
                Rate = rates[k],
                ReachProbability = reach,
            });
            reach *= 1 - partition.EarlyExitProbability;
        }

        _chains[component.Name] = chain.MoveToImmutable();
        Partitions.AddRange(_chains[component.Name]);
        return true;
    }
}
