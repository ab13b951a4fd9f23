namespace Continuo.Placement.Solvers.LocalSearch;

using Continuo.Placement.Problem;

/// <summary>
/// Random moves that together reach every placement: another resource for a partition, another deployment for a component,
/// another server for all that runs on one (also closing it, or opening one of an unused layer), a swap, another count.
/// </summary>
internal sealed class Neighbourhood(CompiledProblem problem)
{
    private readonly int[] _candidates = new int[problem.Partitions.Length];

    /// <summary>Applies a random move; false when nothing changed.</summary>
    public bool Apply(PlacementState state, Random random)
    {
        var kind = random.Next(100);
        return kind switch
        {
            < 35 => MovePartition(state, random),
            < 60 => ReplaceComponent(state, random),
            < 72 => MoveServer(state, random),
            < 80 => Swap(state, random),
            _ => Scale(state, random),
        };
    }

    private bool MovePartition(PlacementState state, Random random)
    {
        var component = random.Next(problem.ComponentCount);
        var deployment = state.Deployment[component];
        var partition = random.Next(problem.PartitionStart[deployment], problem.PartitionStart[deployment + 1]);
        var candidate = PickCandidate(state, partition, random);
        if (candidate == state.Candidate[partition])
        {
            return false;
        }

        Open(state, candidate);
        state.SetPartition(component, partition, candidate);
        return true;
    }

    private bool ReplaceComponent(PlacementState state, Random random)
    {
        var component = random.Next(problem.ComponentCount);
        var deployment = random.Next(problem.DeploymentStart[component], problem.DeploymentStart[component + 1]);
        var first = problem.PartitionStart[deployment];
        var length = problem.PartitionStart[deployment + 1] - first;
        var candidates = _candidates.AsSpan(0, length);
        var inCloud = false;
        for (var k = 0; k < length; k++)
        {
            var candidate = PickCandidate(state, first + k, random);
            for (var attempt = 0; attempt < 3 && inCloud && problem.IsEdge[problem.Resource[candidate]]; attempt++)
            {
                candidate = PickCandidate(state, first + k, random);
            }

            inCloud |= !problem.IsEdge[problem.Resource[candidate]];
            candidates[k] = candidate;
            Open(state, candidate);
        }

        state.SetComponent(component, deployment, candidates);
        return true;
    }

    /// <summary>Moves all that can move from one server to another, preferably of its layer, or spreads it over what is open.</summary>
    private bool MoveServer(PlacementState state, Random random)
    {
        var from = UsedServer(state, random);
        if (from < 0)
        {
            return false;
        }

        var spread = random.Next(3) == 0;
        var to = random.Next(problem.ServerCount);
        if (random.Next(3) > 0)
        {
            for (var attempt = 0; attempt < 8 && problem.Group[to] != problem.Group[from]; attempt++)
            {
                to = random.Next(problem.ServerCount);
            }
        }

        if (!spread && (to == from || problem.MaximumInstances[to] == 0))
        {
            return false;
        }

        var moved = false;
        for (var c = 0; c < problem.ComponentCount; c++)
        {
            var deployment = state.Deployment[c];
            for (var p = problem.PartitionStart[deployment]; p < problem.PartitionStart[deployment + 1]; p++)
            {
                if (problem.Resource[state.Candidate[p]] != from)
                {
                    continue;
                }

                var candidate = spread ? PickCandidate(state, p, random) : CandidateOn(p, to);
                if (candidate >= 0 && problem.Resource[candidate] != from)
                {
                    Open(state, candidate);
                    state.SetPartition(c, p, candidate);
                    moved = true;
                }
            }
        }

        return moved;
    }

    private bool Swap(PlacementState state, Random random)
    {
        var (a, b) = (random.Next(problem.ComponentCount), random.Next(problem.ComponentCount));
        var p = random.Next(problem.PartitionStart[state.Deployment[a]], problem.PartitionStart[state.Deployment[a] + 1]);
        var q = random.Next(problem.PartitionStart[state.Deployment[b]], problem.PartitionStart[state.Deployment[b] + 1]);
        var (r, s) = (problem.Resource[state.Candidate[p]], problem.Resource[state.Candidate[q]]);
        var (toS, toR) = (CandidateOn(p, s), CandidateOn(q, r));
        if (p == q || r == s || toS < 0 || toR < 0)
        {
            return false;
        }

        state.SetPartition(a, p, toS);
        state.SetPartition(b, q, toR);
        return true;
    }

    private bool Scale(PlacementState state, Random random)
    {
        var server = UsedServer(state, random);
        if (server < 0)
        {
            return false;
        }

        var count = state.Count[server] + (random.Next(2) == 0 ? 1 : -1);
        if (count < 1 || count > problem.MaximumInstances[server])
        {
            return false;
        }

        state.SetCount(server, count);
        return true;
    }

    private static int UsedServer(PlacementState state, Random random)
    {
        var start = random.Next(state.Hosted.Length);
        for (var k = 0; k < state.Hosted.Length; k++)
        {
            var server = (start + k) % state.Hosted.Length;
            if (state.Hosted[server] > 0)
            {
                return server;
            }
        }

        return -1;
    }

    /// <summary>A random candidate, mostly one that is open already: a function, or a server in use.</summary>
    private int PickCandidate(PlacementState state, int partition, Random random)
    {
        var start = problem.CandidateStart[partition];
        var length = problem.CandidateStart[partition + 1] - start;
        var pick = random.Next(length);
        if (random.Next(8) == 0)
        {
            return start + pick;
        }

        for (var k = 0; k < length; k++)
        {
            var candidate = start + ((pick + k) % length);
            var resource = problem.Resource[candidate];
            if (resource >= problem.ServerCount || state.Hosted[resource] > 0)
            {
                return candidate;
            }
        }

        return start + pick;
    }

    private int CandidateOn(int partition, int resource)
    {
        for (var i = problem.CandidateStart[partition]; i < problem.CandidateStart[partition + 1]; i++)
        {
            if (problem.Resource[i] == resource)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>An unused server starts with as many instances as it has; later moves lower them.</summary>
    private void Open(PlacementState state, int candidate)
    {
        var resource = problem.Resource[candidate];
        if (resource < problem.ServerCount && state.Hosted[resource] == 0)
        {
            state.SetCount(resource, problem.MaximumInstances[resource]);
        }
    }
}
