namespace Continuo.Placement.Solvers.Exact;

using Continuo.Placement.Problem;

/// <summary>What a look at a node gave.</summary>
internal sealed class NodeOutcome(double best, bool withTies)
{
    /// <summary>Cost to beat, after this node.</summary>
    public double Best { get; private set; } = best;

    /// <summary>The cost that a placement must stay below.</summary>
    public double Target => ExactWorker.Target(Best, withTies);

    /// <summary>Vectors of counts that reach the best cost, without invocations.</summary>
    public List<TieVector> Ties { get; } = [];

    /// <summary>The better placement, if one was found.</summary>
    public PlacementState? Placement { get; private set; }

    public List<SearchNode> Children { get; } = [];

    /// <summary>Nodes whose choices are all made and that are not decided.</summary>
    public List<SearchNode> Undecided { get; } = [];

    /// <summary>Takes a placement with the fewest instances it needs; false when it is not better.</summary>
    public bool Offer(PlacementState found, ReadOnlySpan<int> dearestFirst)
    {
        InstanceCounts.Reduce(found, dearestFirst);
        if (found.Cost >= ExactWorker.Target(Best, withTies: false))
        {
            return false;
        }

        var copy = new PlacementState(found.Problem);
        copy.CopyFrom(found);
        (Best, Placement) = (copy.Cost, copy);
        return true;
    }

    public void AddTie(ReadOnlySpan<int> instances, double cost) => Ties.Add(new TieVector([.. instances], cost));
}
