namespace Continuo.Experiments.Utilization;

using System.Collections.Immutable;
using System.Globalization;

using Continuo.Model;

/// <summary>
/// Random systems in the published ranges of the comparison with the utilisation heuristic: reserved edge devices and virtual
/// machines with 9 or 10 instances, demands of 0.2 to 0.6 s and 0.1 to 0.55 s, one limit per component of 2 to 2.5 times its
/// demand. Not published, and so our own: the graph is a chain, the demand that a limit counts from is the mean over the places of
/// the component, every component may run anywhere, each layer has one kind of machine, and there are as many layers as the largest load needs.
/// </summary>
internal static class UtilizationSystems
{
    private const double MemoryMegabytes = 1e6;

    /// <summary>Busy instances of a layer that are reckoned with: as many of ten as the limits leave after the margin of the design.</summary>
    private const double BusyPerLayer = 3.5;

    /// <summary>Components that are reckoned with for a pair of layers, so that each finds a place that is not much slower than its mean.</summary>
    private const int ComponentsPerPair = 4;
    private const double MeanDemand = 0.35;

    public static SystemDescription Generate(UtilizationCell cell, int seed)
    {
        var random = new Random(HashCode(cell, seed));
        var pairs = (int)Math.Ceiling(Math.Max(cell.Components / (double)ComponentsPerPair, cell.Components * cell.PeakLoad * MeanDemand / (2 * BusyPerLayer)));
        ImmutableArray<ComputationalLayer> layers =
        [
            .. Enumerable.Range(1, pairs).Select(k => new ComputationalLayer($"edge{k}", ResourceKind.Edge, [Edge($"EN{k}", random)])),
            .. Enumerable.Range(1, pairs).Select(k => new ComputationalLayer($"cloud{k}", ResourceKind.VirtualMachine, [Machine($"VM{k}", random)])),
        ];
        ImmutableArray<string> names = [.. Enumerable.Range(1, cell.Components).Select(c => $"c{c}")];
        ImmutableArray<Candidate> candidates =
        [
            .. names.SelectMany(name => layers.SelectMany(l => l.Resources).Select(r => new Candidate(name, "h1", r.Name, 1024, new QueueingModel("QTedge", Demand(r, random))))),
        ];
        return new SystemDescription
        {
            Application = new Application(
                "generated",
                [.. names.Select((name, c) => new Component(name, [new Deployment("s1", [new Partition("h1", 0, c + 1 < names.Length ? [new DataTransfer(names[c + 1], random.Next(4, 8))] : [])])]))],
                [.. names.Zip(names.Skip(1)).Select(pair => new Dependency(pair.First, pair.Second, 1))]),
            Continuum = new Continuum(layers, [new NetworkDomain("ND1", [.. layers.Select(l => l.Name)], 0.001, 1000)]),
            Candidates = candidates,
            Requirements = new Requirements([.. names.Select(name => new LocalConstraint(name, Limit(name, candidates, random)))], []),
            Load = LoadProfile.Of(cell.PeakLoad),
        };
    }

    private static double Limit(string component, ImmutableArray<Candidate> candidates, Random random) =>
        Uniform(random, 2, 2.5) * candidates.Where(c => c.Component == component).Average(c => ((QueueingModel)c.Performance).DemandSeconds);

    private static EdgeDevice Edge(string name, Random random) => new(name, "edge server", MemoryMegabytes, random.Next(9, 11), Uniform(random, 4, 8), 1);

    private static VirtualMachine Machine(string name, Random random) => new(name, "virtual machine", MemoryMegabytes, random.Next(9, 11), Uniform(random, 0.5, 2), 1);

    private static double Demand(Resource resource, Random random) => resource is EdgeDevice ? Uniform(random, 0.2, 0.6) : Uniform(random, 0.1, 0.55);

    private static double Uniform(Random random, double low, double high) => low + ((high - low) * random.NextDouble());

    /// <summary>The same in every process, unlike that of the framework.</summary>
    private static int HashCode(UtilizationCell cell, int seed) =>
        int.Parse(string.Create(CultureInfo.InvariantCulture, $"{seed}{cell.Components:00}{10 * cell.PeakLoad:000}"), CultureInfo.InvariantCulture);
}
