namespace Continuo.Placement.Generation;

using System.Collections.Immutable;
using System.Globalization;
using Continuo.Model;

/// <summary>
/// Random systems in the distribution of the placement literature: a random graph with one source and one sink, components
/// cut into up to four partitions, a drone, edge servers, virtual machines and functions.
/// </summary>
public static class SystemGenerator
{
    /// <summary>Makes a system.</summary>
    /// <param name="options">Size and tightness.</param>
    /// <param name="seed">The same seed gives the same system.</param>
    /// <returns>A valid system, with a load of 1.8 requests/s. Whether it is feasible is not looked at.</returns>
    public static SystemDescription Generate(SystemGeneratorOptions options, int seed)
    {
        ArgumentNullException.ThrowIfNull(options);
        var random = new Random(seed);
        var graph = RandomGraph.Of(options.Components, random);
        var components = ImmutableArray.CreateBuilder<Component>(options.Components);
        for (var c = 0; c < options.Components; c++)
        {
            components.Add(RandomComponent(c, graph, random));
        }

        var offer = new RandomContinuum(options, random);
        var candidates = offer.Candidates(components.ToImmutable());
        return new SystemDescription
        {
            Application = new Application($"generated-{seed.ToString(CultureInfo.InvariantCulture)}", components.ToImmutable(), graph.Dependencies),
            Continuum = offer.Continuum,
            Candidates = candidates,
            Requirements = RandomLimits.Of(options, graph, random),
            Load = LoadProfile.Of(1.8),
        };
    }

    internal static string ComponentName(int number) => $"c{(number + 1).ToString(CultureInfo.InvariantCulture)}";

    private static Component RandomComponent(int number, RandomGraph graph, Random random)
    {
        ImmutableArray<DataTransfer> outputs =
            [.. graph.Successors(number).Select(s => new DataTransfer(ComponentName(s), random.Next(4, 8)))];
        int[] sizes = [2, 3, 4];
        random.Shuffle(sizes);
        var deployments = ImmutableArray.CreateBuilder<Deployment>();
        var named = 0;
        foreach (var size in sizes.Take(random.Next(0, 3)).Prepend(1))
        {
            var partitions = ImmutableArray.CreateBuilder<Partition>(size);
            for (var k = 0; k < size; k++)
            {
                named++;
                var last = k == size - 1;
                ImmutableArray<DataTransfer> transfers = last ? outputs : [new DataTransfer($"h{named + 1}", random.Next(4, 8))];
                partitions.Add(new Partition($"h{named}", last ? 0 : random.NextDouble(), transfers));
            }

            deployments.Add(new Deployment($"s{deployments.Count + 1}", partitions.ToImmutable()));
        }

        return new Component(ComponentName(number), deployments.ToImmutable());
    }
}
