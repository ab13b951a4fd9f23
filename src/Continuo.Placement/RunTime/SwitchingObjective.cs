namespace Continuo.Placement.RunTime;

using Continuo.Placement.Problem;

/// <summary>
/// Running cost plus what the change costs, spread over the dwell time. Moves are a cost of places, and instances of servers not
/// in use cost their boot too, so that the exact search minimises both; further instances of a server in use are added afterwards.
/// </summary>
internal sealed class SwitchingObjective
{
    private readonly int[] _currentCount;
    private readonly double _boot;

    public SwitchingObjective(CompiledProblem problem, RunTimeStepRequest request)
    {
        _currentCount = [.. problem.Resources.Take(problem.ServerCount).Select(r => RunTimeRestrictions.InstancesOf(request.Current, r))];
        var hours = Math.Max(request.Switching.Dwell.TotalHours, 1e-6);
        _boot = request.Switching.Boot / hours;
        Problem = request.Switching.IsFree ? problem : WithSwitching(problem, request, request.Switching.Migration / hours);
    }

    /// <summary>The problem whose cost is the objective, but for further instances of servers in use.</summary>
    public CompiledProblem Problem { get; }

    /// <summary>The whole objective of a state of <see cref="Problem"/>.</summary>
    public double Of(PlacementState state)
    {
        var cost = state.Cost;
        for (var s = 0; s < _currentCount.Length && _boot > 0; s++)
        {
            cost += state.Hosted[s] > 0 && _currentCount[s] > 0 ? _boot * Math.Max(0, state.Count[s] - _currentCount[s]) : 0;
        }

        return cost;
    }

    private CompiledProblem WithSwitching(CompiledProblem problem, RunTimeStepRequest request, double migration)
    {
        var stays = request.Current.Components
            .SelectMany(c => c.Partitions.Select(p => (c.Component, c.Deployment, p.Partition, p.Resource)))
            .ToHashSet();
        var invocation = (double[])problem.InvocationCost.Clone();
        for (var d = 0; d < problem.Deployments.Length; d++)
        {
            for (var p = problem.PartitionStart[d]; p < problem.PartitionStart[d + 1]; p++)
            {
                var component = problem.Components[problem.PartitionComponent[p]];
                for (var i = problem.CandidateStart[p]; i < problem.CandidateStart[p + 1]; i++)
                {
                    var place = (component, problem.Deployments[d], problem.Partitions[p], problem.Resources[problem.Resource[i]]);
                    invocation[i] += stays.Contains(place) ? 0 : migration;
                }
            }
        }

        return problem with
        {
            InvocationCost = invocation,
            InstanceCost = [.. problem.InstanceCost.Select((cost, s) => _currentCount[s] == 0 ? cost + _boot : cost)],
        };
    }
}
