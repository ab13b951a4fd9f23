namespace Continuo.Placement.Tests.RunTime.Oracle;

using System.Collections.Immutable;

using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.RunTime;

/// <summary>
/// Generated systems that are small enough to be enumerated, with what once hid faults: servers of one instance, cheap ones among
/// functions, dear ones before cheap ones, early exits, edges of probability 0, too little memory, tight limits and none.
/// </summary>
internal sealed class StepSystems(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>The step of a seed: plain, with a share of the limits that stays free, and with changes that cost something.</summary>
    public static IEnumerable<(string Name, RunTimeStepRequest Request)> Of(int seed, EvaluationRules rules, bool withRestrictions)
    {
        var name = $"seed {seed}, {rules.Name}{(withRestrictions ? ", restricted" : "")}";
        var plain = new StepSystems(seed).Request(rules, withRestrictions);
        yield return (name, plain);
        yield return ($"{name}, margin", plain with { Margin = 0.173 });
        yield return ($"{name}, migration", plain with { Switching = new SwitchingCost { Migration = 0.21 } });
        yield return ($"{name}, starts", plain with { Margin = seed % 2 == 0 ? 0 : 0.173, Switching = new SwitchingCost { Migration = 0.1, Boot = 0.3 } });
    }

    private RunTimeStepRequest Request(EvaluationRules rules, bool withRestrictions)
    {
        var layers = Layers();
        var components = Enumerable.Range(1, _random.Next(1, 4)).Select(Component).ToArray();
        Dependency[] edges = [.. components.Zip(components.Skip(1), (a, b) => new Dependency(a.Name, b.Name, Pick(0, 0.5, 1, 1)))];
        var system = new SystemDescription
        {
            Application = new Application("small", [.. components.Select((c, i) => Linked(c, i + 1 < components.Length ? components[i + 1].Name : null))], [.. edges]),
            Continuum = new Continuum(layers, [new NetworkDomain("n", [.. layers.Select(l => l.Name)], 0.001, 1000)]),
            Candidates = [.. components.SelectMany(c => Candidates(c, layers))],
            Requirements = Requirements(components),
        };
        var load = LoadProfile.Of(Pick(0.2, 1, 1, 4));
        var current = Running(system);
        return new RunTimeStepRequest
        {
            System = system,
            Load = load,
            Rules = rules,
            Current = current,
            Wishes = withRestrictions ? Restrictions(system) : PlacementRestrictions.None,
            TimeLimit = TimeSpan.FromSeconds(30),
        };
    }

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];

    private ImmutableArray<ComputationalLayer> Layers()
    {
        var memory = Pick(100, 1000, 1000);
        ComputationalLayer[] layers =
        [
            new("L1", ResourceKind.Edge, [new EdgeDevice("E1", "", memory, Pick(1, 1, 2), Pick(0.5, 1, 1, 3), 1)]),
            new("L2", ResourceKind.Edge, [new EdgeDevice("E2", "", memory, Pick(1, 1, 2), Pick(1, 2), 1), new EdgeDevice("E3", "", 1000, 1, Pick(0.1, 2), 1)]),
            new("L3", ResourceKind.VirtualMachine, [new VirtualMachine("V1", "", 1000, Pick(1, 1, 2), Pick(2, 3), 1), new VirtualMachine("V2", "", memory, Pick(1, 1, 3), Pick(0.1, 2), 1)]),
            new("L4", ResourceKind.Function, [new FunctionConfiguration("F1", "", 1000, Pick(0.5, 1), PriceUnit.PerHour, 600)]),
        ];
        return [.. layers.Select(layer => layer with { Resources = [.. layer.Resources.OrderBy(_ => _random.Next())] })];
    }

    private Component Component(int number) => new($"c{number}", [.. Deployments().Take(_random.Next(1, 3))]);

    private IEnumerable<Deployment> Deployments()
    {
        yield return new Deployment("s1", [new Partition("h1", 0, [])]);
        yield return new Deployment("s2", [new Partition("h2", Pick(0, 0.3), [new DataTransfer("h3", 1)]), new Partition("h3", 0, [])]);
    }

    private static Component Linked(Component component, string? next) => next is null ? component : component with
    {
        Deployments = [.. component.Deployments.Select(d => d with { Partitions = d.Partitions.SetItem(d.Partitions.Length - 1, d.Partitions[^1] with { Transfers = [new DataTransfer(next, 1)] }) })],
    };

    private IEnumerable<Candidate> Candidates(Component component, ImmutableArray<ComputationalLayer> layers)
    {
        var resources = layers.SelectMany(l => l.Resources).ToArray();
        foreach (var partition in component.Deployments.SelectMany(d => d.Partitions))
        {
            var few = resources.OrderBy(_ => _random.Next()).Take(_random.Next(1, 4)).ToArray();
            foreach (var resource in resources.Where(few.Contains))
            {
                var seconds = Pick(0.05, 0.1, 0.3, 0.6);
                yield return new Candidate(component.Name, partition.Name, resource.Name, Pick(50, 80, 200), resource is FunctionConfiguration
                    ? new ServerlessModel("PACSLTK", seconds, 2 * seconds)
                    : new QueueingModel("QTcloud", seconds));
            }
        }
    }

    private Requirements Requirements(Component[] components) => new(
        [.. components.Where(_ => _random.Next(2) == 0).Select(c => new LocalConstraint(c.Name, Pick(0.04, 0.12, 0.4, 2)))],
        [.. components.Length > 1 && _random.Next(2) == 0 ? [new GlobalConstraint("p1", [.. components.Select(c => c.Name)], Pick(0.1, 0.5, 2))] : Array.Empty<GlobalConstraint>()]);

    /// <summary>Any placement, now and then with more instances than there are.</summary>
    private Placement Running(SystemDescription system)
    {
        var counts = system.Continuum.Layers.SelectMany(l => l.Resources).ToDictionary(
            r => r.Name, r => r is Server server ? _random.Next(6) == 0 ? server.AvailableInstances + 1 : _random.Next(1, server.AvailableInstances + 1) : 1);
        return new Placement(
        [
            .. system.Application.Components.Select(c =>
            {
                var deployment = Pick(c.Deployments.ToArray());
                return new ComponentPlacement(c.Name, deployment.Name,
                [
                    .. deployment.Partitions.Select(p =>
                    {
                        var place = Pick(system.Candidates.Where(x => x.Component == c.Name && x.Partition == p.Name).ToArray()).Resource;
                        return new PartitionPlacement(p.Name, place, counts[place]);
                    }),
                ]);
            }),
        ]);
    }

    private PlacementRestrictions Restrictions(SystemDescription system)
    {
        var candidate = Pick(system.Candidates.ToArray());
        return _random.Next(4) switch
        {
            0 => new PlacementRestrictions { Pins = [new Pin(candidate.Component, candidate.Partition, candidate.Resource)] },
            1 => new PlacementRestrictions { Pins = [new Pin(candidate.Component, null, Pick("s1", candidate.Resource))] },
            2 => new PlacementRestrictions { Forbidden = [candidate.Resource] },
            _ => new PlacementRestrictions { Forbidden = [candidate.Resource, Pick("L1", "L2", "L3", "L4")] },
        };
    }
}
