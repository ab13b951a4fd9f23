namespace Continuo.Placement.Explanation;

using Continuo.Placement.Problem;

/// <summary>The options of a component, in file order, up to a number.</summary>
internal sealed class ComponentOptions
{
    private readonly CompiledProblem _problem;
    private readonly int _most;

    public ComponentOptions(CompiledProblem problem, int component, int most)
    {
        (_problem, _most) = (problem, most);
        for (var d = problem.DeploymentStart[component]; d < problem.DeploymentStart[component + 1]; d++)
        {
            Extend(d, 0, new int[problem.PartitionStart[d + 1] - problem.PartitionStart[d]]);
        }
    }

    public List<ComponentOption> List { get; } = [];

    private void Extend(int deployment, int k, int[] chosen)
    {
        if (List.Count >= _most)
        {
            return;
        }

        if (k == chosen.Length)
        {
            List.Add(new ComponentOption(deployment, [.. chosen]));
            return;
        }

        var partition = _problem.PartitionStart[deployment] + k;
        for (var i = _problem.CandidateStart[partition]; i < _problem.CandidateStart[partition + 1]; i++)
        {
            chosen[k] = i;
            Extend(deployment, k + 1, chosen);
        }
    }
}
