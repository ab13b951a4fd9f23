namespace Continuo.Placement.Generation;

using System.Collections.Immutable;
using Continuo.Model;

/// <summary>A random acyclic graph with one source, the first node, and one sink, the last.</summary>
internal sealed class RandomGraph
{
    private const double EdgeProbability = 0.8;
    private readonly List<int>[] _successors;

    private RandomGraph(List<int>[] successors, ImmutableArray<Dependency> dependencies)
    {
        _successors = successors;
        Dependencies = dependencies;
    }

    public ImmutableArray<Dependency> Dependencies { get; }

    public int Size => _successors.Length;

    public IReadOnlyList<int> Successors(int node) => _successors[node];

    public static RandomGraph Of(int size, Random random)
    {
        var successors = Enumerable.Range(0, size).Select(_ => new List<int>()).ToArray();
        var hasPredecessor = new bool[size];
        for (var from = 1; from < size - 1; from++)
        {
            for (var to = from + 1; to < size - 1; to++)
            {
                // Neighbours far apart are joined less often in large graphs, so that the number of edges grows linearly.
                if (random.NextDouble() < EdgeProbability * Math.Min(1, 12.0 / size))
                {
                    successors[from].Add(to);
                    hasPredecessor[to] = true;
                }
            }
        }

        for (var node = 1; node < size; node++)
        {
            if (!hasPredecessor[node] && node < size - 1)
            {
                successors[0].Add(node);
            }
        }

        for (var node = 0; node < size - 1; node++)
        {
            if (successors[node].Count == 0)
            {
                successors[node].Add(size - 1);
            }
        }

        var dependencies = ImmutableArray.CreateBuilder<Dependency>();
        for (var node = 0; node < size; node++)
        {
            var weights = successors[node].Select(_ => random.NextDouble() + 1e-3).ToArray();
            for (var k = 0; k < weights.Length; k++)
            {
                dependencies.Add(new Dependency(
                    SystemGenerator.ComponentName(node), SystemGenerator.ComponentName(successors[node][k]), weights[k] / weights.Sum()));
            }
        }

        return new RandomGraph(successors, dependencies.ToImmutable());
    }
}
