namespace Continuo.Placement.Solvers.Exact;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.Exact.Pricing;

/// <summary>The vectors of counts of a node whose servers are decided, in order of their bounds.</summary>
internal sealed class CountVectors(CompiledProblem problem, LagrangianBound bound)
{
    private readonly List<(double Bound, int[] Counts)> _vectors = [];
    private readonly double[][] _reduced = new double[problem.GroupCount][];

    /// <summary>Number of vectors of a node, at most a given number.</summary>
    public static long Number(SearchNode node, long most)
    {
        var number = 1L;
        for (var g = 0; g < node.Server.Length && number <= most; g++)
        {
            number *= node.Server[g] >= 0 ? node.Most[g] - node.Least[g] + 1 : 1;
        }

        return number;
    }

    /// <summary>Lists the vectors whose bound is below a target, cheapest bound first.</summary>
    public IReadOnlyList<(double Bound, int[] Counts)> List(SearchNode node, double target)
    {
        for (var g = 0; g < node.Server.Length; g++)
        {
            _reduced[g] = new double[node.Most[g] - node.Least[g] + 1];
            for (var k = node.Least[g]; node.Server[g] >= 0 && k <= node.Most[g]; k++)
            {
                _reduced[g][k - node.Least[g]] = bound.ReducedCost(node, g, node.Server[g], k, k);
            }
        }

        _vectors.Clear();
        Extend(node, 0, node.PricedBound, [.. node.Least], target);
        _vectors.Sort((a, b) => a.Bound.CompareTo(b.Bound) is var c and not 0 ? c : a.Counts.AsSpan().SequenceCompareTo(b.Counts));
        return _vectors;
    }

    private void Extend(SearchNode node, int group, double sum, int[] counts, double target)
    {
        if (sum >= target)
        {
            return;
        }

        if (group == counts.Length)
        {
            _vectors.Add((Math.Max(node.Bound, sum), [.. counts]));
            return;
        }

        if (node.Server[group] < 0)
        {
            Extend(node, group + 1, sum, counts, target);
            return;
        }

        for (var k = node.Least[group]; k <= node.Most[group]; k++)
        {
            counts[group] = k;
            Extend(node, group + 1, sum + _reduced[group][k - node.Least[group]], counts, target);
        }
    }
}
