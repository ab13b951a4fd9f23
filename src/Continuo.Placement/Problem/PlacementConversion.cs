namespace Continuo.Placement.Problem;

using System.Collections.Immutable;
using Continuo.Model;

/// <summary>Between the numbers of a compiled problem and the names of a placement.</summary>
internal static class PlacementConversion
{
    public static Placement ToPlacement(PlacementState state)
    {
        var problem = state.Problem;
        var byName = new Dictionary<string, ComponentPlacement>(StringComparer.Ordinal);
        for (var c = 0; c < problem.ComponentCount; c++)
        {
            var deployment = state.Deployment[c];
            var partitions = ImmutableArray.CreateBuilder<PartitionPlacement>();
            for (var p = problem.PartitionStart[deployment]; p < problem.PartitionStart[deployment + 1]; p++)
            {
                var resource = problem.Resource[state.Candidate[p]];
                var count = problem.IsServer(resource) ? state.Count[resource] : 1;
                partitions.Add(new PartitionPlacement(problem.Partitions[p], problem.Resources[resource], count));
            }

            byName[problem.Components[c]] =
                new ComponentPlacement(problem.Components[c], problem.Deployments[deployment], partitions.ToImmutable());
        }

        return new Placement([.. problem.System.Application.Components.Select(c => byName[c.Name])]);
    }

    /// <summary>Fills a state; false when the placement uses what the problem does not have.</summary>
    public static bool TryFill(PlacementState state, Placement placement)
    {
        var problem = state.Problem;
        var choices = placement.Components.ToDictionary(c => c.Component, StringComparer.Ordinal);
        for (var c = 0; c < problem.ComponentCount; c++)
        {
            if (!choices.TryGetValue(problem.Components[c], out var choice) || !TryFill(state, c, choice))
            {
                return false;
            }
        }

        state.RefreshAll();
        return true;
    }

    private static bool TryFill(PlacementState state, int component, ComponentPlacement choice)
    {
        var problem = state.Problem;
        for (var d = problem.DeploymentStart[component]; d < problem.DeploymentStart[component + 1]; d++)
        {
            if (problem.Deployments[d] != choice.Deployment)
            {
                continue;
            }

            state.Deployment[component] = d;
            for (var p = problem.PartitionStart[d]; p < problem.PartitionStart[d + 1]; p++)
            {
                var place = choice.Partitions.FirstOrDefault(x => x.Partition == problem.Partitions[p]);
                var candidate = -1;
                for (var i = problem.CandidateStart[p]; i < problem.CandidateStart[p + 1]; i++)
                {
                    candidate = place is not null && problem.Resources[problem.Resource[i]] == place.Resource ? i : candidate;
                }

                if (candidate < 0)
                {
                    return false;
                }

                state.Candidate[p] = candidate;
                if (problem.IsServer(problem.Resource[candidate]))
                {
                    state.Count[problem.Resource[candidate]] = place!.Instances;
                }
            }

            return true;
        }

        return false;
    }
}
