namespace Continuo.Placement.Tests.Solvers;

using Continuo.Placement.Problem;

/// <summary>The slow, obvious solver: every deployment, every candidate, every count.</summary>
internal sealed class Exhaustive(CompiledProblem problem)
{
    private readonly PlacementState _state = new(problem);
    private readonly bool _hasLearnedTimes = Array.Exists(problem.TimeByCount, t => t is not null);

    /// <summary>Cost of the cheapest placement that keeps all rules; infinite when there is none.</summary>
    public double Best { get; private set; } = double.PositiveInfinity;

    /// <summary>Names of the lexicographically smallest placement among the cheapest.</summary>
    public string Smallest { get; private set; } = "";

    /// <summary>Number of placements, not counting instances.</summary>
    public static double Size(CompiledProblem problem)
    {
        var size = 1.0;
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

            size *= options;
        }

        return size;
    }

    public Exhaustive Run()
    {
        Component(0);
        return this;
    }

    private void Component(int c)
    {
        if (c == problem.ComponentCount)
        {
            problem.MaximumInstances.AsSpan().CopyTo(_state.Count);
            _state.RefreshAll();

            // Where all instances are too few, fewer are too; but learned times may rise with the count.
            if (_state.Excess == 0 || _hasLearnedTimes)
            {
                Counts(0);
            }

            return;
        }

        for (var d = problem.DeploymentStart[c]; d < problem.DeploymentStart[c + 1]; d++)
        {
            _state.Deployment[c] = d;
            Partition(c, problem.PartitionStart[d]);
        }
    }

    private void Partition(int c, int p)
    {
        if (p == problem.PartitionStart[_state.Deployment[c] + 1])
        {
            Component(c + 1);
            return;
        }

        for (var i = problem.CandidateStart[p]; i < problem.CandidateStart[p + 1]; i++)
        {
            _state.Candidate[p] = i;
            Partition(c, p + 1);
        }
    }

    private void Counts(int s)
    {
        while (s < problem.ServerCount && _state.Hosted[s] == 0)
        {
            s++;
        }

        if (s == problem.ServerCount)
        {
            Offer();
            return;
        }

        for (var n = 1; n <= problem.MaximumInstances[s]; n++)
        {
            _state.SetCount(s, n);
            _state.Refresh();
            Counts(s + 1);
        }
    }

    private void Offer()
    {
        if (_state.Excess > 0 || _state.Cost > Best * (1 + 1e-12))
        {
            return;
        }

        var name = Name(_state);
        if (_state.Cost < Best * (1 - 1e-12) || string.CompareOrdinal(name, Smallest) < 0)
        {
            Smallest = name;
        }

        Best = Math.Min(Best, _state.Cost);
    }

    /// <summary>Component, deployment, resource, count, by their numbers in the problem, comparable as text.</summary>
    public static string Name(PlacementState state)
    {
        var problem = state.Problem;
        var parts = new List<string>();
        foreach (var component in problem.System.Application.Components)
        {
            var c = Array.IndexOf(problem.Components, component.Name);
            parts.Add($"d{state.Deployment[c]:D4}");
            for (var p = problem.PartitionStart[state.Deployment[c]]; p < problem.PartitionStart[state.Deployment[c] + 1]; p++)
            {
                var r = problem.Resource[state.Candidate[p]];
                parts.Add($"r{r:D4}n{(problem.IsServer(r) ? state.Count[r] : 1):D2}");
            }
        }

        return string.Join(' ', parts);
    }
}
