namespace Continuo.Placement.Systems;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Performance.Topology;
using Continuo.Placement.Rules;

/// <summary>Orders components so that each follows those that call it. The graph must have no cycle.</summary>
internal static class TopologicalOrder
{
    public static ImmutableArray<string> Of(Application application, ComponentOrder order) =>
        order == ComponentOrder.ByLevel ? ByLevel(application) : FirstInFirstOut(application);

    private static ImmutableArray<string> FirstInFirstOut(Application application)
    {
        var predecessors = application.Dependencies.ToLookup(d => d.To, d => d.From, StringComparer.Ordinal);
        var successors = application.Dependencies.ToLookup(d => d.From, d => d.To, StringComparer.Ordinal);
        var queue = new LinkedList<string>(SourceComponents.Of(application, ignoreImpossibleEdges: false));
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var order = ImmutableArray.CreateBuilder<string>(application.Components.Length);
        while (queue.First is { } first)
        {
            queue.RemoveFirst();
            if (predecessors[first.Value].Any(p => !visited.Contains(p)))
            {
                queue.AddLast(first.Value);
                continue;
            }

            visited.Add(first.Value);
            order.Add(first.Value);
            foreach (var successor in successors[first.Value])
            {
                if (!visited.Contains(successor) && !queue.Contains(successor))
                {
                    queue.AddLast(successor);
                }
            }
        }

        return order.ToImmutable();
    }

    private static ImmutableArray<string> ByLevel(Application application)
    {
        var predecessors = application.Dependencies.ToLookup(d => d.To, d => d.From, StringComparer.Ordinal);
        var remaining = application.Components.Select(c => c.Name).Order(StringComparer.Ordinal).ToList();
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var order = ImmutableArray.CreateBuilder<string>(remaining.Count);
        while (remaining.Count > 0)
        {
            var level = remaining.FindAll(c => predecessors[c].All(placed.Contains));
            order.AddRange(level);
            placed.UnionWith(level);
            remaining.RemoveAll(placed.Contains);
        }

        return order.ToImmutable();
    }
}
