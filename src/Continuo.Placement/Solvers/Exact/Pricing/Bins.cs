namespace Continuo.Placement.Solvers.Exact.Pricing;

using Continuo.Placement.Problem;

/// <summary>The servers that a search node may use, as bins with capacities, and the budget for functions.</summary>
internal sealed class Bins
{
    public Bins(CompiledProblem problem)
    {
        Of = new int[problem.ServerCount];
        Server = new int[problem.ServerCount];
        Instances = new int[problem.ServerCount];
        Capacity = new double[problem.ServerCount];
    }

    public int Count { get; private set; }

    /// <summary>Bin of each server; −1: not to be used.</summary>
    public int[] Of { get; }

    public int[] Server { get; }

    public int[] Instances { get; }

    /// <summary>Proved upper bound of the work, at most the number of instances.</summary>
    public double[] Capacity { get; }

    /// <summary>Invocation costs must stay below it; infinite when there is no better cost to beat.</summary>
    public double Budget { get; set; }

    public bool HasBudget => double.IsFinite(Budget);

    public void Set(ReadOnlySpan<int> capacities, double budget)
    {
        Count = 0;
        Budget = budget;
        for (var s = 0; s < capacities.Length; s++)
        {
            Of[s] = -1;
            if (capacities[s] > 0)
            {
                (Of[s], Server[Count], Instances[Count], Capacity[Count]) = (Count, s, capacities[s], capacities[s]);
                Count++;
            }
        }
    }
}
