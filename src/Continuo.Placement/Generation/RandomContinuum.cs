namespace Continuo.Placement.Generation;

using System.Collections.Immutable;
using Continuo.Model;

/// <summary>Random resources, and which partition may run on which.</summary>
internal sealed class RandomContinuum
{
    private const double LargestNeed = 8192;
    private readonly SystemGeneratorOptions _options;
    private readonly Random _random;
    private readonly List<Server> _drones = [];
    private readonly List<Server> _edge = [];
    private readonly List<Server> _cloud = [];
    private readonly List<Resource> _functions = [];
    private readonly List<ComputationalLayer> _layers = [];

    public RandomContinuum(SystemGeneratorOptions options, Random random)
    {
        (_options, _random) = (options, random);
        foreach (var size in options.EdgeLayers)
        {
            AddLayer(ResourceKind.Edge, size, _layers.Count == 0 ? _drones : _edge);
        }

        foreach (var size in options.CloudLayers)
        {
            AddLayer(ResourceKind.VirtualMachine, size, _cloud);
        }
    }

    /// <summary>The continuum; complete once the candidates are drawn, since functions belong to partitions.</summary>
    public Continuum Continuum
    {
        get
        {
            var function = new ComputationalLayer($"computationalLayer{_layers.Count + 1}", ResourceKind.Function, [.. _functions]);
            ImmutableArray<ComputationalLayer> layers = _functions.Count > 0 ? [.. _layers, function] : [.. _layers];
            ImmutableArray<string> names = [.. layers.Select(l => l.Name)];
            ImmutableArray<string> edge = [.. layers.Where(l => l.Kind == ResourceKind.Edge).Select(l => l.Name)];
            ImmutableArray<string> cloud = [.. layers.Where(l => l.Kind == ResourceKind.VirtualMachine).Select(l => l.Name)];
            return new Continuum(
                layers,
                [
                    new NetworkDomain("ND1", edge, 0.001, 2000),
                    new NetworkDomain("ND2", cloud, 0.001, 1500),
                    new NetworkDomain("ND3", names, 0.001, 1000),
                ]);
        }
    }

    public ImmutableArray<Candidate> Candidates(ImmutableArray<Component> components)
    {
        var candidates = ImmutableArray.CreateBuilder<Candidate>();
        for (var c = 0; c < components.Length; c++)
        {
            // Groups by index: drone only, drone or edge, edge only, edge or cloud, cloud only, in the proportion 2:3:3:4:3.
            var position = (c + 0.5) / components.Length * 15;
            var group = position < 2 ? 0 : position < 5 ? 1 : position < 8 ? 2 : position < 12 ? 3 : 4;
            List<Server> servers =
            [
                .. group <= 1 ? _drones : [],
                .. group is >= 1 and <= 3 ? _edge : [],
                .. group >= 3 ? _cloud : [],
            ];
            if (servers.Count == 0)
            {
                servers = [.. _drones, .. _edge, .. _cloud];
            }

            foreach (var deployment in components[c].Deployments)
            {
                AddCandidates(candidates, components[c].Name, deployment, servers, group);
            }
        }

        return candidates.ToImmutable();
    }

    private void AddCandidates(
        ImmutableArray<Candidate>.Builder candidates, string component, Deployment deployment, List<Server> servers, int group)
    {
        var parts = deployment.Partitions.Length;
        var bases = servers.ToDictionary(s => s.Name, s => BaseDemand(s, group), StringComparer.Ordinal);
        foreach (var partition in deployment.Partitions)
        {
            foreach (var server in servers)
            {
                var demand = (bases[server.Name] / parts) + Uniform(0.005, 0.008);
                candidates.Add(new Candidate(component, partition.Name, server.Name, Pick(256, 512, 1024, 2048), new QueueingModel("QTedge", demand)));
            }

            if (group >= 3 && _random.NextDouble() < 0.5)
            {
                var function = Function();
                var warm = Uniform(2, 3) / parts;
                candidates.Add(new Candidate(
                    component, partition.Name, function.Name, Pick(1024, 2048, 4096), new ServerlessModel("PACSLTK", warm, warm + Uniform(1, 2))));
            }
        }
    }

    private Resource Function()
    {
        if (!_options.OwnFunctions && _functions.Count >= 3)
        {
            return _functions[_random.Next(_functions.Count)];
        }

        var function = new FunctionConfiguration(
            $"F{_functions.Count + 1}", "function", LargestNeed * _options.MemoryFactor, Uniform(0.2, 1), PriceUnit.PerHour, 600);
        _functions.Add(function);
        return function;
    }

    private double BaseDemand(Server server, int group) => server switch
    {
        EdgeDevice when _drones.Contains(server) && group == 0 => Uniform(0.1, 0.2),
        EdgeDevice when _drones.Contains(server) => Uniform(0.4, 0.8),
        EdgeDevice => Uniform(0.2, 0.6),
        _ => Uniform(0.2, 0.5),
    };

    private void AddLayer(ResourceKind kind, int size, List<Server> servers)
    {
        var resources = ImmutableArray.CreateBuilder<Resource>(size);
        var memory = LargestNeed * _options.MemoryFactor;
        for (var k = 0; k < size; k++)
        {
            Server server = kind == ResourceKind.VirtualMachine
                ? new VirtualMachine($"VM{servers.Count + 1}", "virtual machine", memory, _random.Next(3, 5), Uniform(0, 1) * (k + 1), 1)
                : ReferenceEquals(servers, _drones)
                    ? new EdgeDevice($"Drone{servers.Count + 1}", "drone", memory, 1, Uniform(4, 5), 1)
                    : new EdgeDevice($"EN{servers.Count + 1}", "edge server", memory, 2, Uniform(6, 8), 1);
            servers.Add(server);
            resources.Add(server);
        }

        _layers.Add(new ComputationalLayer($"computationalLayer{_layers.Count + 1}", kind, resources.ToImmutable()));
    }

    private double Uniform(double low, double high) => low + ((high - low) * _random.NextDouble());

    private double Pick(params ReadOnlySpan<int> values) => values[_random.Next(values.Length)];
}
