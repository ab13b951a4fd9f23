namespace Continuo.Adaptation.Tests;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>
/// A chain of components on a camera (edge), two types of virtual machine in one layer, another layer with one type, and a
/// function: small enough to follow by hand.
/// </summary>
internal sealed class SmallSystem
{
    private readonly List<Component> _components = [];
    private readonly List<Candidate> _candidates = [];
    private readonly List<LocalConstraint> _local = [];

    /// <summary>Memory of each server, in MB.</summary>
    public double MemoryMegabytes { get; init; } = 4096;

    /// <summary>Instances of each server.</summary>
    public int Instances { get; init; } = 4;

    public GlobalConstraint[] Global { get; init; } = [];

    /// <summary>Adds a component of one partition, <c>h1</c>, with a demand per resource.</summary>
    public SmallSystem With(string name, params (string Resource, double Demand)[] demands) =>
        With(name, [("s1", [("h1", 0, demands)])]);

    /// <summary>Adds a component with deployments of partitions.</summary>
    public SmallSystem With(
        string name, (string Deployment, (string Partition, double Exit, (string Resource, double Demand)[] Demands)[] Chain)[] deployments)
    {
        _components.Add(new Component(name, [.. deployments.Select(d => new Deployment(d.Deployment, Chain(d.Chain)))]));
        foreach (var (partition, _, demands) in deployments.SelectMany(d => d.Chain))
        {
            _candidates.AddRange(demands.Select(d => new Candidate(name, partition, d.Resource, 1024, Model(d.Resource, d.Demand))));
        }

        return this;
    }

    /// <summary>Limits the response time of a component.</summary>
    public SmallSystem Limit(string component, double seconds)
    {
        _local.Add(new LocalConstraint(component, seconds));
        return this;
    }

    public SystemDescription Build() => new()
    {
        Application = new Application(
            "small", [.. _components.Select(Linked)], [.. _components.Zip(_components.Skip(1), (a, b) => new Dependency(a.Name, b.Name, 1))]),
        Continuum = new Continuum(
            [
                new("edge", ResourceKind.Edge, [new EdgeDevice("Cam", "", MemoryMegabytes, Instances, 0.5, 4)]),
                new("cloud", ResourceKind.VirtualMachine, [new VirtualMachine("VM1", "", MemoryMegabytes, Instances, 1, 4), new VirtualMachine("VM2", "", MemoryMegabytes, Instances, 2, 8)]),
                new("cloud2", ResourceKind.VirtualMachine, [new VirtualMachine("GPU", "", MemoryMegabytes, Instances, 4, 8)]),
                new("functions", ResourceKind.Function, [new FunctionConfiguration("Fn", "", 2048, 1, PriceUnit.PerHour, 600)]),
            ],
            [new("net", ["edge", "cloud", "cloud2", "functions"], 0.001, 1000)]),
        Candidates = [.. _candidates],
        Requirements = new Requirements([.. _local], [.. Global]),
    };

    /// <summary>A placement: <c>c1=Cam*2</c> for the only deployment; <c>c2:s2=Cam*1,VM1*2</c> for another.</summary>
    public static Placement Place(SystemDescription system, params string[] texts) => new([.. texts.Select(text =>
    {
        var (head, tail) = (text[..text.IndexOf('=')], text[(text.IndexOf('=') + 1)..]);
        var (name, chosen) = head.Split(':') is [var n, var d] ? (n, d) : (head, "s1");
        var deployment = system.Application.Components.Single(c => c.Name == name).Deployments.Single(d => d.Name == chosen);
        return new ComponentPlacement(name, chosen, [.. deployment.Partitions.Zip(tail.Split(','), (partition, place) =>
            place.Split('*') is [var resource, var count]
                ? new PartitionPlacement(partition.Name, resource, int.Parse(count))
                : new PartitionPlacement(partition.Name, place, 1))]);
    })]);

    private static PerformanceModel Model(string resource, double demand) =>
        resource == "Fn" ? new ServerlessModel("PACSLTK", demand, 2 * demand) : new QueueingModel("QTcloud", demand);

    private static ImmutableArray<Partition> Chain((string Partition, double Exit, (string, double)[])[] chain) =>
        [.. chain.Select((p, k) => new Partition(p.Partition, p.Exit, k + 1 < chain.Length ? [new DataTransfer(chain[k + 1].Partition, 1)] : []))];

    private Component Linked(Component component, int index) => index + 1 == _components.Count
        ? component
        : component with
        {
            Deployments =
            [
                .. component.Deployments.Select(d => d with
                {
                    Partitions = d.Partitions.SetItem(d.Partitions.Length - 1, d.Partitions[^1] with { Transfers = [new DataTransfer(_components[index + 1].Name, 1)] }),
                }),
            ],
        };
}
