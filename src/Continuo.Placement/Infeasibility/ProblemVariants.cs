namespace Continuo.Placement.Infeasibility;

using Continuo.Placement.Problem;

/// <summary>A problem with some of its rules changed or dropped.</summary>
internal static class ProblemVariants
{
    /// <summary>The problem with other values for its limits, in seconds; infinite: dropped.</summary>
    public static CompiledProblem WithLimits(CompiledProblem problem, IReadOnlyList<double> seconds) =>
        problem with { Limits = [.. problem.Limits.Select((l, i) => l with { Seconds = seconds[i] })] };

    public static double[] Limits(CompiledProblem problem) => [.. problem.Limits.Select(l => l.Seconds)];

    public static CompiledProblem WithoutLimits(CompiledProblem problem) =>
        WithLimits(problem, [.. problem.Limits.Select(_ => double.PositiveInfinity)]);

    /// <summary>Rules other than limits that can stand in the way, by name.</summary>
    public static IReadOnlyList<string> StructuralRules(CompiledProblem problem)
    {
        var servers = Enumerable.Range(0, problem.ServerCount).Where(s => problem.MaximumInstances[s] > 0).ToList();
        var layers = servers.GroupBy(s => problem.Layer[s])
            .Where(g => problem.Rules.OneResourcePerLayer && g.Count() > 1)
            .Select(g => $"layer:{problem.LayerNames[g.Key]}");
        return
        [
            .. Enumerable.Range(0, problem.Resources.Length).Where(r => problem.MemoryCanBind[r]).Select(r => $"memory:{problem.Resources[r]}"),
            .. layers,
            .. problem.Rules.AllowBackward ? Array.Empty<string>() : ["backward"],
            .. servers.Select(s => $"utilization:{problem.Resources[s]}"),
        ];
    }

    /// <summary>The problem without some of its structural rules.</summary>
    public static CompiledProblem Without(CompiledProblem problem, IReadOnlySet<string> dropped)
    {
        // A server whose capacity is dropped has more instances than any load can use.
        const int Plenty = 1_000_000;
        int[] instances =
        [
            .. problem.MaximumInstances.Select((n, s) => n > 0 && dropped.Contains($"utilization:{problem.Resources[s]}") ? Plenty : n),
        ];
        int[] owners =
        [
            .. problem.Group.Select((g, s) => dropped.Contains($"layer:{problem.LayerNames[problem.Layer[s]]}") ? problem.GroupCount + s : g),
        ];
        int[] distinct = [.. owners.Distinct()];
        return problem with
        {
            MaximumInstances = instances,
            Group = [.. owners.Select(o => Array.IndexOf(distinct, o))],
            GroupCount = distinct.Length,
            MemoryCanBind = [.. problem.MemoryCanBind.Select((b, r) => b && !dropped.Contains($"memory:{problem.Resources[r]}"))],
            Rules = problem.Rules with { AllowBackward = problem.Rules.AllowBackward || dropped.Contains("backward") },
        };
    }
}
