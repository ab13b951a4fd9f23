namespace Continuo.Placement.Tests.Loads;

using System.Collections.Immutable;
using Continuo.Model;

/// <summary>Small systems whose largest load is known by hand.</summary>
internal static class LoadSystems
{
    /// <summary>One component on virtual machines.</summary>
    public static SystemDescription OneServer(double demand, double? limit, int available = 4, double memory = 512) => Of(
        [One("c1")],
        [],
        [new Candidate("c1", "h1", "vm", memory, new QueueingModel("QTcloud", demand))],
        limit is { } seconds ? [new LocalConstraint("c1", seconds)] : [],
        [],
        available);

    /// <summary>A component on virtual machines, and one on a function that it calls.</summary>
    public static SystemDescription ServerThenFunction(double demand, double warm, double cold, double idle, double pathLimit) => Of(
        [One("c1", "c2"), One("c2")],
        [new Dependency("c1", "c2", 1)],
        [
            new Candidate("c1", "h1", "vm", 512, new QueueingModel("QTcloud", demand)),
            new Candidate("c2", "h1", "fn", 512, new ServerlessModel("PACSLTK", warm, cold)),
        ],
        [],
        [new GlobalConstraint("p1", ["c1", "c2"], pathLimit)],
        4,
        idle);

    /// <summary>Two sources on servers of their own.</summary>
    public static SystemDescription TwoSources(double firstDemand, double secondDemand) => Of(
        [One("c1"), One("c2")],
        [],
        [
            new Candidate("c1", "h1", "vm", 512, new QueueingModel("QTcloud", firstDemand)),
            new Candidate("c2", "h1", "pi", 512, new QueueingModel("QTedge", secondDemand)),
        ],
        [],
        [],
        1);

    public static Placement OnServers(int instances) => new([new ComponentPlacement("c1", "s1", [new PartitionPlacement("h1", "vm", instances)])]);

    public static Placement OnServerAndFunction(int instances) => new(
    [
        .. OnServers(instances).Components,
        new ComponentPlacement("c2", "s1", [new PartitionPlacement("h1", "fn", 1)]),
    ]);

    public static Placement OnTwoServers() => new(
    [
        .. OnServers(1).Components,
        new ComponentPlacement("c2", "s1", [new PartitionPlacement("h1", "pi", 1)]),
    ]);

    private static Component One(string name, params string[] next) =>
        new(name, [new Deployment("s1", [new Partition("h1", 0, [.. next.Select(to => new DataTransfer(to, 0))])])]);

    private static SystemDescription Of(
        ImmutableArray<Component> components,
        ImmutableArray<Dependency> calls,
        ImmutableArray<Candidate> candidates,
        ImmutableArray<LocalConstraint> local,
        ImmutableArray<GlobalConstraint> global,
        int available,
        double idle = 600) => new()
        {
            Application = new Application("loads", components, calls),
            Continuum = new Continuum(
                [
                    new ComputationalLayer("edge", ResourceKind.Edge, [new EdgeDevice("pi", "", 4096, 1, 0.1, 1)]),
                    new ComputationalLayer("cloud", ResourceKind.VirtualMachine, [new VirtualMachine("vm", "", 4096, available, 1, 1)]),
                    new ComputationalLayer("functions", ResourceKind.Function, [new FunctionConfiguration("fn", "", 4096, 1, PriceUnit.PerHour, idle)]),
                ],
                [new NetworkDomain("d", ["edge", "cloud", "functions"], 0, 1000)]),
            Candidates = candidates,
            Requirements = new Requirements(local, global),
            Load = LoadProfile.Of(1),
        };
}
