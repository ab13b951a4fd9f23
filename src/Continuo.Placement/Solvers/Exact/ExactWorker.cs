namespace Continuo.Placement.Solvers.Exact;

using Continuo.Placement.Problem;

/// <summary>Looks at one search node; each thread has its own. What it finds depends on the node and the best cost alone.</summary>
internal sealed class ExactWorker
{
    /// <summary>A bound this close to the best cost ends a node.</summary>
    public const double Tolerance = 1e-9;

    private const int RootSteps = 250;
    private const int NodeSteps = 40;
    private readonly CompiledProblem _problem;
    private readonly ServerGroups _groups;
    private readonly LagrangianBound _bound;
    private readonly NodeSearch _search;
    private readonly int[] _instances;
    private readonly int[] _dearestFirst;

    public ExactWorker(CompiledProblem problem, ServerGroups groups, SearchMonitor monitor)
    {
        (_problem, _groups) = (problem, groups);
        var minimum = new PricedMinimum(problem);
        _bound = new LagrangianBound(problem, groups, minimum);
        _search = new NodeSearch(problem, minimum, monitor);
        _instances = new int[problem.ServerCount];
        _dearestFirst = InstanceCounts.DearestFirst(problem);
    }

    public long Nodes => _search.Nodes;

    /// <summary>Looks at a node.</summary>
    /// <param name="node">The node; its bound and prices are improved.</param>
    /// <param name="best">Cost to beat.</param>
    public NodeOutcome Look(SearchNode node, double best)
    {
        var outcome = new NodeOutcome(best);
        _bound.Improve(node, best, node.Sequence == 0 ? RootSteps : NodeSteps);
        if (node.Bound >= Target(best))
        {
            return outcome;
        }

        _groups.Capacities(node, _problem, _instances);
        var isVector = node.IsVector();
        var leastCost = ServerGroups.LeastCost(node, _problem);
        var nodes = NodesAllowed(node, isVector);
        Decision decision;
        do
        {
            decision = _search.Decide(_instances, Target(outcome.Best) - leastCost, nodes, isVector);
            if (decision == Decision.Found && !outcome.Offer(_search.Found, _dearestFirst))
            {
                decision = Decision.Open;
            }
        }
        while (decision == Decision.Found && isVector);

        if (decision == Decision.Refuted || node.Bound >= Target(outcome.Best))
        {
            return outcome;
        }

        if (isVector)
        {
            node.Pass++;
            outcome.Undecided = node;
        }
        else
        {
            Branch(node, outcome);
        }

        return outcome;
    }

    /// <summary>The cost that still counts as better.</summary>
    public static double Target(double best) => double.IsFinite(best) ? best - (Tolerance * Math.Abs(best)) : best;

    private static long NodesAllowed(SearchNode node, bool isVector)
    {
        if (isVector)
        {
            return 2000L << Math.Min(3 * node.Pass, 30);
        }

        return Array.IndexOf(node.Server, SearchNode.Open) < 0 ? 1000 : 200;
    }

    private void Branch(SearchNode node, NodeOutcome outcome)
    {
        foreach (var g in _groups.BranchingOrder)
        {
            if (node.Server[g] == SearchNode.Open)
            {
                Add(node, g, SearchNode.Unused, 0, 0, outcome);
                foreach (var s in _groups.Members[g])
                {
                    Add(node, g, s, 1, _problem.MaximumInstances[s], outcome);
                }

                return;
            }
        }

        var widest = Enumerable.Range(0, node.Server.Length)
            .Where(g => node.Most[g] > node.Least[g])
            .MaxBy(g => _problem.InstanceCost[node.Server[g]] * (node.Most[g] - node.Least[g]));
        for (var count = node.Least[widest]; count <= node.Most[widest]; count++)
        {
            Add(node, widest, node.Server[widest], count, count, outcome);
        }
    }

    private void Add(SearchNode node, int group, int server, int least, int most, NodeOutcome outcome)
    {
        var bound = node.Bound + _bound.ReducedCost(node, group, server, least, most);
        if (bound < Target(outcome.Best))
        {
            outcome.Children.Add(node.Child(group, server, least, most, bound));
        }
    }
}
