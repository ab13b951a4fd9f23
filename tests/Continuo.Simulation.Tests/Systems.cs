namespace Continuo.Simulation.Tests;

using System.Collections.Immutable;
using Continuo.Model;

/// <summary>Small systems, written as what differs between them.</summary>
internal sealed record Systems
{
    private ImmutableArray<Component> _components = [];
    private ImmutableArray<Dependency> _edges = [];
    private ImmutableArray<ComputationalLayer> _layers = [];
    private ImmutableArray<NetworkDomain> _domains = [];
    private ImmutableArray<Candidate> _candidates = [];
    private ImmutableArray<ComponentPlacement> _placed = [];
    private Requirements _limits = Requirements.None;

    public static Systems Empty { get; } = new();

    public SystemDescription System => new()
    {
        Application = new Application("test", _components, _edges),
        Continuum = new Continuum(_layers, _domains),
        Candidates = _candidates,
        Requirements = _limits,
    };

    public Placement Placement => new(_placed);

    /// <summary>One component of one partition on one server.</summary>
    public static Systems OneStation(double demand, int instances = 1) =>
        Empty.Server("vm", instances).Component("c1", ("h1", "vm", new QueueingModel("QTcloud", demand), 0, 0));

    /// <summary>One component of one partition on a function.</summary>
    public static Systems OneFunction(double warm, double cold, double idle) =>
        Empty.Function("f", idle).Component("c1", ("h1", "f", new ServerlessModel("PACSLTK", warm, cold), 0, 0));

    public Systems Server(string name, int instances = 1, int available = 100) => this with
    {
        _layers = _layers.Add(new ComputationalLayer("L" + name, ResourceKind.VirtualMachine, [new VirtualMachine(name, "", 1e6, available, 1, 2)])),
        Counts = Counts.SetItem(name, instances),
    };

    public Systems Function(string name, double idle) => this with
    {
        _layers = _layers.Add(new ComputationalLayer(
            "L" + name, ResourceKind.Function, [new FunctionConfiguration(name, "", 1e6, 1, PriceUnit.PerHour, idle)])),
    };

    public Systems Network(double access, double bandwidth, params string[] resources) => this with
    {
        _domains = _domains.Add(new NetworkDomain($"ND{_domains.Length}", [.. resources.Select(r => "L" + r)], access, bandwidth)),
    };

    /// <summary>A component; each partition with its resource, its model, its exit probability and the MB it sends on.</summary>
    public Systems Component(string name, params (string Partition, string Resource, PerformanceModel Model, double Exit, double Megabytes)[] chain)
    {
        var partitions = chain.Select((p, k) => new Partition(
            p.Partition, p.Exit, k + 1 < chain.Length ? [new DataTransfer(chain[k + 1].Partition, p.Megabytes)] : []));
        return this with
        {
            _components = _components.Add(new Component(name, [new Deployment("s1", [.. partitions])])),
            _candidates = _candidates.AddRange(chain.Select(p => new Candidate(name, p.Partition, p.Resource, 1, p.Model))),
            _placed = _placed.Add(new ComponentPlacement(
                name, "s1", [.. chain.Select(p => new PartitionPlacement(p.Partition, p.Resource, Counts.GetValueOrDefault(p.Resource, 1)))])),
        };
    }

    /// <summary>An edge; the last partition of its caller sends this many MB over it.</summary>
    public Systems Edge(string from, string to, double probability = 1, double megabytes = 0) => this with
    {
        _edges = _edges.Add(new Dependency(from, to, probability)),
        _components = [.. _components.Select(c => c.Name == from ? Sending(c, new DataTransfer(to, megabytes)) : c)],
    };

    /// <summary>What requests that exit early after a partition send to the successors.</summary>
    public Systems ExitMegabytes(string component, int partition, double megabytes) => this with
    {
        _components = [.. _components.Select(c => c.Name != component ? c : c with
        {
            Deployments = [c.Deployments[0] with
            {
                Partitions = c.Deployments[0].Partitions.SetItem(
                    partition, c.Deployments[0].Partitions[partition] with { EarlyExitMegabytes = megabytes }),
            }],
        })],
    };

    public Systems Local(string component, double limit, double? percentile = null) => this with
    {
        _limits = _limits with { Local = _limits.Local.Add(new LocalConstraint(component, limit) { Percentile = percentile }) },
    };

    public Systems Path(string name, double limit, params string[] components) => this with
    {
        _limits = _limits with { Global = _limits.Global.Add(new GlobalConstraint(name, [.. components], limit)) },
    };

    public Systems Candidate(string component, string partition, string resource, PerformanceModel model) => this with
    {
        _candidates = _candidates.Add(new Candidate(component, partition, resource, 1, model)),
    };

    private ImmutableDictionary<string, int> Counts { get; init; } = ImmutableDictionary<string, int>.Empty;

    private static Component Sending(Component component, DataTransfer transfer)
    {
        var partitions = component.Deployments[0].Partitions;
        var last = partitions[^1] with { Transfers = partitions[^1].Transfers.Add(transfer) };
        return component with { Deployments = [component.Deployments[0] with { Partitions = partitions.SetItem(partitions.Length - 1, last) }] };
    }
}
