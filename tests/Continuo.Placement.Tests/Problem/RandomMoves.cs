namespace Continuo.Placement.Tests.Problem;

using Continuo.Placement.Problem;

/// <summary>Random placements and moves on a compiled problem.</summary>
internal static class RandomMoves
{
    public static PlacementState RandomState(CompiledProblem problem, Random random)
    {
        var state = new PlacementState(problem);
        for (var c = 0; c < problem.ComponentCount; c++)
        {
            state.Deployment[c] = random.Next(problem.DeploymentStart[c], problem.DeploymentStart[c + 1]);
            for (var p = problem.PartitionStart[state.Deployment[c]]; p < problem.PartitionStart[state.Deployment[c] + 1]; p++)
            {
                state.Candidate[p] = random.Next(problem.CandidateStart[p], problem.CandidateStart[p + 1]);
            }
        }

        for (var s = 0; s < problem.ServerCount; s++)
        {
            state.Count[s] = random.Next(1, problem.MaximumInstances[s] + 1);
        }

        state.RefreshAll();
        return state;
    }

    /// <summary>Applies a random move: a component elsewhere, one partition elsewhere, or another count.</summary>
    public static void Move(PlacementState state, Random random)
    {
        var problem = state.Problem;
        var component = random.Next(problem.ComponentCount);
        switch (random.Next(3))
        {
            case 0:
                var deployment = random.Next(problem.DeploymentStart[component], problem.DeploymentStart[component + 1]);
                Span<int> candidates = stackalloc int[problem.PartitionStart[deployment + 1] - problem.PartitionStart[deployment]];
                for (var k = 0; k < candidates.Length; k++)
                {
                    var p = problem.PartitionStart[deployment] + k;
                    candidates[k] = random.Next(problem.CandidateStart[p], problem.CandidateStart[p + 1]);
                }

                state.SetComponent(component, deployment, candidates);
                break;
            case 1:
                var chosen = state.Deployment[component];
                var partition = random.Next(problem.PartitionStart[chosen], problem.PartitionStart[chosen + 1]);
                state.SetPartition(component, partition, random.Next(problem.CandidateStart[partition], problem.CandidateStart[partition + 1]));
                break;
            default:
                var server = random.Next(problem.ServerCount);
                state.SetCount(server, random.Next(1, problem.MaximumInstances[server] + 1));
                break;
        }

        state.Refresh();
    }
}
