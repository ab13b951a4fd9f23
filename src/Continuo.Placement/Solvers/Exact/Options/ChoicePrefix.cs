namespace Continuo.Placement.Solvers.Exact.Options;

using Continuo.Placement.Problem;

/// <summary>Deployments and candidates that are already chosen; −1: free.</summary>
internal sealed class ChoicePrefix
{
    public ChoicePrefix(CompiledProblem problem)
    {
        Deployment = new int[problem.ComponentCount];
        Candidate = new int[problem.Partitions.Length];
        Array.Fill(Deployment, -1);
        Array.Fill(Candidate, -1);
    }

    public int[] Deployment { get; }

    public int[] Candidate { get; }

    public bool Admits(int component, int deployment, ReadOnlySpan<int> candidates, CompiledProblem problem)
    {
        if (Deployment[component] < 0)
        {
            return true;
        }

        if (Deployment[component] != deployment)
        {
            return false;
        }

        var first = problem.PartitionStart[deployment];
        for (var k = 0; k < candidates.Length; k++)
        {
            if (Candidate[first + k] >= 0 && Candidate[first + k] != candidates[k])
            {
                return false;
            }
        }

        return true;
    }
}
