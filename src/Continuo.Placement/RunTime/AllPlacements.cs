namespace Continuo.Placement.RunTime;

using Continuo.Placement.Problem;

/// <summary>Every placement of a small problem: every deployment, every place, every number of instances.</summary>
internal sealed class AllPlacements(CompiledProblem problem, Func<bool> shouldStop)
{
    private readonly PlacementState _state = new(problem);

    /// <summary>How many there are at most.</summary>
    public static double Number(CompiledProblem problem)
    {
        var number = 1.0;
        for (var c = 0; c < problem.ComponentCount; c++)
        {
            var options = 0.0;
            for (var d = problem.DeploymentStart[c]; d < problem.DeploymentStart[c + 1]; d++)
            {
                var product = 1.0;
                for (var p = problem.PartitionStart[d]; p < problem.PartitionStart[d + 1]; p++)
                {
                    product *= problem.CandidateStart[p + 1] - problem.CandidateStart[p];
                }

                options += product;
            }

            number *= options;
        }

        return problem.MaximumInstances.Aggregate(number, (product, n) => product * Math.Max(1, n));
    }

    /// <summary>Shows each to a visitor, in one state that is changed between the calls.</summary>
    public void Visit(Action<PlacementState> visitor) => Component(0, visitor);

    private void Component(int c, Action<PlacementState> visitor)
    {
        if (c == problem.ComponentCount)
        {
            _state.RefreshAll();
            Counts(0, visitor);
            return;
        }

        for (var d = problem.DeploymentStart[c]; d < problem.DeploymentStart[c + 1]; d++)
        {
            _state.Deployment[c] = d;
            Partition(c, problem.PartitionStart[d], visitor);
        }
    }

    private void Partition(int c, int p, Action<PlacementState> visitor)
    {
        if (p == problem.PartitionStart[_state.Deployment[c] + 1])
        {
            Component(c + 1, visitor);
            return;
        }

        for (var i = problem.CandidateStart[p]; i < problem.CandidateStart[p + 1] && !shouldStop(); i++)
        {
            _state.Candidate[p] = i;
            Partition(c, p + 1, visitor);
        }
    }

    private void Counts(int s, Action<PlacementState> visitor)
    {
        while (s < problem.ServerCount && _state.Hosted[s] == 0)
        {
            s++;
        }

        if (s == problem.ServerCount)
        {
            _state.Refresh();
            visitor(_state);
            return;
        }

        for (var n = 1; n <= problem.MaximumInstances[s] && !shouldStop(); n++)
        {
            _state.SetCount(s, n);
            Counts(s + 1, visitor);
        }
    }
}
