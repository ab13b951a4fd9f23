namespace Continuo.Placement.Solvers.Exact;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.Exact.Pricing;

/// <summary>Looks at one search node; each thread has its own. What it finds depends on the node and the best cost alone.</summary>
internal sealed class ExactWorker
{
    /// <summary>A bound this close to the best cost ends a node.</summary>
    public const double Tolerance = 1e-9;

    private const int RootSteps = 250;
    private const int NodeSteps = 40;
    private const int MostVectors = 4096;
    private readonly CompiledProblem _problem;
    private readonly ServerGroups _groups;
    private readonly LagrangianBound _bound;
    private readonly NodeSearch _search;
    private readonly CountVectors _vectors;
    private readonly CapacityCuts _cuts;
    private readonly int[] _instances;
    private readonly int[] _dearestFirst;

    public ExactWorker(CompiledProblem problem, ServerGroups groups, LimitRows limits, SearchMonitor monitor)
    {
        (_problem, _groups) = (problem, groups);
        var minimum = new PricedMinimum(problem);
        _bound = new LagrangianBound(problem, groups, minimum);
        _search = new NodeSearch(problem, minimum, limits, monitor);
        _vectors = new CountVectors(problem, _bound);
        _cuts = new CapacityCuts(problem);
        _instances = new int[problem.ServerCount];
        _dearestFirst = InstanceCounts.DearestFirst(problem);
    }

    public long Nodes => _search.Nodes;

    /// <summary>The cost that a placement must stay below: a little above the best while equal costs are collected, else below.</summary>
    public static double Target(double best, bool withTies) =>
        double.IsFinite(best) ? best + ((withTies ? Tolerance : -Tolerance) * Math.Abs(best)) : best;

    /// <summary>Looks at a node.</summary>
    /// <param name="node">The node; its bound and prices are improved.</param>
    /// <param name="best">Cost to beat.</param>
    /// <param name="withTies">Whether vectors that only reach the best cost are wanted too.</param>
    public NodeOutcome Look(SearchNode node, double best, bool withTies)
    {
        var outcome = new NodeOutcome(best, withTies);
        if (node.Pass == 0)
        {
            _bound.Improve(node, outcome.Target, node.Sequence == 0 ? RootSteps : NodeSteps);
            if (node.Bound >= outcome.Target)
            {
                return outcome;
            }
        }

        if (node.IsVector())
        {
            DecideVector(node, outcome, cuts: null);
            return outcome;
        }

        // Prices alone, with all the instances there may be: refutes every choice that is still open.
        if (DecideByPrices(node, outcome.Target) == Decision.Refuted)
        {
            return outcome;
        }

        if (Array.IndexOf(node.Server, SearchNode.Open) < 0 && CountVectors.Number(node, MostVectors) <= MostVectors)
        {
            DecideVectors(node, outcome);
        }
        else
        {
            Branch(node, outcome);
        }

        return outcome;
    }

    private Decision DecideByPrices(SearchNode node, double target)
    {
        _groups.Capacities(node, _problem, _instances);
        return _search.Decide(
            _instances, target - ServerGroups.LeastCost(node, _problem), nodes: 0, exactCounts: false);
    }

    /// <summary>
    /// Decides the vectors of counts one by one; prices that refute one are tried on the next. Such cuts hold for these servers
    /// only, since options on other servers had no price: they never leave this loop.
    /// </summary>
    private void DecideVectors(SearchNode node, NodeOutcome outcome)
    {
        _cuts.Clear();
        foreach (var (bound, counts) in _vectors.List(node, outcome.Target))
        {
            if (bound < outcome.Target)
            {
                DecideVector(node.Vector(counts, bound), outcome, _cuts);
            }
        }
    }

    private void DecideVector(SearchNode vector, NodeOutcome outcome, CapacityCuts? cuts)
    {
        _groups.Capacities(vector, _problem, _instances);
        var cost = ServerGroups.LeastCost(vector, _problem);
        var decision = DecideVector(vector.Pass, outcome.Target - cost, cuts);
        while (decision == Decision.Found && outcome.Offer(_search.Found, _dearestFirst))
        {
            decision = DecideVector(vector.Pass, outcome.Target - cost, cuts);
        }

        if (decision == Decision.Found)
        {
            // It only reaches the best cost; whether the vector can do better is still to be decided.
            outcome.AddTie(_instances, cost);
            do
            {
                decision = DecideVector(vector.Pass, Target(outcome.Best, withTies: false) - cost, cuts);
            }
            while (decision == Decision.Found && outcome.Offer(_search.Found, _dearestFirst));
        }

        if (decision == Decision.Open)
        {
            vector.Pass++;
            outcome.Undecided.Add(vector);
        }
    }

    private Decision DecideVector(int pass, double budget, CapacityCuts? cuts)
    {
        if (budget <= 0 || cuts?.Refute(_instances, budget) == true)
        {
            return Decision.Refuted;
        }

        var decision = _search.Decide(_instances, budget, 2000L << Math.Min(3 * pass, 30), exactCounts: true);
        if (cuts is not null)
        {
            _search.CollectCut(cuts);
        }

        return decision;
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
        var middle = (node.Least[widest] + node.Most[widest]) / 2;
        Add(node, widest, node.Server[widest], node.Least[widest], middle, outcome);
        Add(node, widest, node.Server[widest], middle + 1, node.Most[widest], outcome);
    }

    private void Add(SearchNode node, int group, int server, int least, int most, NodeOutcome outcome)
    {
        var bound = Math.Max(node.Bound, node.PricedBound + _bound.ReducedCost(node, group, server, least, most));
        if (bound < outcome.Target)
        {
            outcome.Children.Add(node.Child(group, server, least, most, bound));
        }
    }
}
