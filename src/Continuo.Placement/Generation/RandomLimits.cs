namespace Continuo.Placement.Generation;

using System.Collections.Immutable;
using Continuo.Model;

/// <summary>Random local and path limits.</summary>
internal static class RandomLimits
{
    public static Requirements Of(SystemGeneratorOptions options, RandomGraph graph, Random random)
    {
        var components = Enumerable.Range(0, graph.Size).ToArray();
        random.Shuffle(components);
        ImmutableArray<LocalConstraint> local =
        [
            .. components.Take(options.LocalLimits).Select(c =>
                new LocalConstraint(SystemGenerator.ComponentName(c), options.LimitFactor * (7 + (3 * random.NextDouble())))),
        ];
        var global = ImmutableArray.CreateBuilder<GlobalConstraint>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var attempt = 0; attempt < 20 * options.GlobalLimits && global.Count < options.GlobalLimits; attempt++)
        {
            var path = Walk(graph, random);
            if (path.Length > 1 && known.Add(string.Join(' ', path)))
            {
                global.Add(new GlobalConstraint(
                    $"p{global.Count + 1}", path, options.LimitFactor * (20 + (5 * random.NextDouble()))));
            }
        }

        return new Requirements(local, global.ToImmutable());
    }

    private static ImmutableArray<string> Walk(RandomGraph graph, Random random)
    {
        var node = random.Next(graph.Size - 1);
        var length = random.Next(2, 9);
        var path = ImmutableArray.CreateBuilder<string>();
        path.Add(SystemGenerator.ComponentName(node));
        while (path.Count < length && graph.Successors(node).Count > 0)
        {
            node = graph.Successors(node)[random.Next(graph.Successors(node).Count)];
            path.Add(SystemGenerator.ComponentName(node));
        }

        return path.ToImmutable();
    }
}
