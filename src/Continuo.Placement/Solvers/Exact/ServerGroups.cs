namespace Continuo.Placement.Solvers.Exact;

using Continuo.Placement.Problem;

/// <summary>Groups of servers of which at most one is used, and what a search node leaves open in them.</summary>
internal sealed class ServerGroups
{
    public ServerGroups(CompiledProblem problem)
    {
        var servers = Enumerable.Range(0, problem.ServerCount).ToLookup(s => problem.Group[s]);
        Members = [.. Enumerable.Range(0, problem.GroupCount).Select(g => servers[g].Where(s => problem.MaximumInstances[s] > 0).ToArray())];

        // Edge layers first, since they cost most and decide what may follow; then the dearer groups.
        BranchingOrder =
        [
            .. Enumerable.Range(0, problem.GroupCount)
                .OrderBy(g => Members[g].Length > 0 && problem.IsEdge[Members[g][0]] ? 0 : 1)
                .ThenByDescending(g => Members[g].Select(s => problem.InstanceCost[s]).DefaultIfEmpty().Max()),
        ];
    }

    /// <summary>Usable servers of each group.</summary>
    public int[][] Members { get; }

    public int[] BranchingOrder { get; }

    /// <summary>Largest number of instances of each server in a node; 0: not to be used.</summary>
    public void Capacities(SearchNode node, CompiledProblem problem, int[] capacity)
    {
        Array.Clear(capacity);
        for (var g = 0; g < Members.Length; g++)
        {
            if (node.Server[g] >= 0)
            {
                capacity[node.Server[g]] = node.Most[g];
            }
            else if (node.Server[g] == SearchNode.Open)
            {
                foreach (var s in Members[g])
                {
                    capacity[s] = problem.MaximumInstances[s];
                }
            }
        }
    }

    /// <summary>Cost of the instances that every placement of a node has.</summary>
    public static double LeastCost(SearchNode node, CompiledProblem problem)
    {
        var cost = 0.0;
        for (var g = 0; g < node.Server.Length; g++)
        {
            cost += node.Server[g] >= 0 ? node.Least[g] * problem.InstanceCost[node.Server[g]] : 0;
        }

        return cost;
    }
}
