namespace Continuo.Charts.Graphs.Layout;

/// <summary>Ranks of nodes: the number of edges on the longest path from a source.</summary>
internal static class Ranking
{
    /// <summary>Ranks by Kahn's algorithm.</summary>
    /// <exception cref="ArgumentException">There is a cycle.</exception>
    public static int[] Of(int nodes, int[] from, int[] to)
    {
        var rank = new int[nodes];
        var waiting = new int[nodes];
        var outgoing = Enumerable.Range(0, from.Length).ToLookup(edge => from[edge], edge => to[edge]);
        foreach (var target in to)
        {
            waiting[target]++;
        }

        var ready = new Queue<int>(Enumerable.Range(0, nodes).Where(node => waiting[node] == 0));
        var done = 0;
        while (ready.TryDequeue(out var node))
        {
            done++;
            foreach (var next in outgoing[node])
            {
                rank[next] = Math.Max(rank[next], rank[node] + 1);
                if (--waiting[next] == 0)
                {
                    ready.Enqueue(next);
                }
            }
        }

        return done == nodes ? rank : throw new ArgumentException("The edges of a layered graph must not have a cycle.", nameof(from));
    }
}
