namespace Continuo.Placement.RunTime.Published;

using Continuo.Placement.Problem;

/// <summary>Resources in the order in which the published program numbers them: by the names of layer and resource.</summary>
internal sealed class HostOrder
{
    public HostOrder(CompiledProblem problem)
    {
        int[] order =
        [
            .. Enumerable.Range(0, problem.Resources.Length)
                .OrderBy(r => problem.LayerNames[problem.Layer[r]], StringComparer.Ordinal)
                .ThenBy(r => problem.Resources[r], StringComparer.Ordinal),
        ];
        Rank = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            Rank[order[i]] = i;
        }

        var usable = order.Where(r => problem.IsServer(r) && problem.MaximumInstances[r] > 0).ToList();
        EdgeDevices = [.. usable.Where(s => problem.IsEdge[s])];
        MachineTypes = [.. usable.Where(s => !problem.IsEdge[s]).GroupBy(s => problem.Layer[s]).Select(g => g.ToArray())];
        ShrinkOrder = [.. MachineTypes.SelectMany(types => types), .. EdgeDevices];
    }

    /// <summary>Position of each resource.</summary>
    public int[] Rank { get; }

    /// <summary>Edge devices that may be used: those of the initial placement.</summary>
    public int[] EdgeDevices { get; }

    /// <summary>For each cloud layer the types that may be used: the current one, or all where none runs.</summary>
    public int[][] MachineTypes { get; }

    /// <summary>Servers in the order in which their counts are lowered: virtual machines, then edge devices.</summary>
    public int[] ShrinkOrder { get; }
}
