namespace Continuo.Placement.Problem;

using Continuo.Placement.Rules;

/// <summary>Delay of a hop for a placed caller, by the rule on early exits.</summary>
internal static class HopDelay
{
    /// <summary>Seconds from a deployment of the caller to the first resource of the called component.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="hop">The hop.</param>
    /// <param name="deployment">Deployment of the caller.</param>
    /// <param name="resources">Resource of each partition of that deployment.</param>
    /// <param name="to">First resource of the called component.</param>
    public static double Seconds(CompiledProblem problem, Hop hop, int deployment, ReadOnlySpan<int> resources, int to)
    {
        var first = problem.PartitionStart[deployment];
        var last = resources.Length - 1;
        if (problem.Rules.PathExitWeights == PathExitWeights.LastPartition)
        {
            return Between(problem, hop, first + last, resources[last], to);
        }

        var always = problem.Rules.PathExitWeights == PathExitWeights.Weighted;
        double sum = 0, remaining = 1;
        for (var k = 0; k < last; k++)
        {
            var exits = problem.Exit[first + k];
            if (remaining * exits > 0)
            {
                sum += remaining * exits * Between(problem, hop, first + k, resources[k], to);
            }

            if (always || resources[k] != to)
            {
                remaining *= 1 - exits;
            }
        }

        return remaining > 0 ? sum + (remaining * Between(problem, hop, first + last, resources[last], to)) : sum;
    }

    private static double Between(CompiledProblem problem, Hop hop, int partition, int from, int to) =>
        from == to
            ? 0
            : problem.Transfers.Seconds(hop.Transfers[partition - hop.FirstPartition], problem.Layer[from], problem.Layer[to]);
}
