namespace Continuo.Placement.Problem;

using Continuo.Model;
using Continuo.Placement.Rules;

/// <summary>Resources as arrays: servers first, functions after them.</summary>
internal sealed class ResourceTable
{
    private readonly Dictionary<string, int> _numbers;
    private readonly EvaluationRules _rules;

    public ResourceTable(SystemDescription system, EvaluationRules rules, PlacementRestrictions restrictions)
    {
        _rules = rules;
        var layers = system.Continuum.Layers;
        LayerNames = [.. layers.Select(l => l.Name)];
        var all = layers
            .SelectMany((layer, number) => layer.Resources.Select(resource => (resource, layer, number)))
            .OrderBy(x => x.resource is Server ? 0 : 1)
            .ToList();
        Names = [.. all.Select(x => x.resource.Name)];
        _numbers = Names.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i, StringComparer.Ordinal);
        ServerCount = all.Count(x => x.resource is Server);
        IsEdge = [.. all.Select(x => x.resource.Kind == ResourceKind.Edge)];
        Layer = [.. all.Select(x => x.number)];
        Memory = [.. all.Select(x => x.resource.MemoryMegabytes)];
        var horizon = rules.CostOverHorizon ? system.Hours : 1;
        InstanceCost = [.. all.Take(ServerCount).Select(x =>
            ((Server)x.resource).CostPerHour * horizon * (x.resource is EdgeDevice ? rules.EdgeCostShare : 1))];
        MaximumInstances = [.. all.Take(ServerCount).Select(x =>
            Math.Min(((Server)x.resource).AvailableInstances, restrictions.MaximumInstances.GetValueOrDefault(x.resource.Name, int.MaxValue)))];
        var forbidden = restrictions.Forbidden;
        Usable = [.. all.Select((x, i) =>
            !forbidden.Contains(x.resource.Name)
            && !forbidden.Contains(x.layer.Name, StringComparer.OrdinalIgnoreCase)
            && (i < ServerCount ? MaximumInstances[i] : restrictions.MaximumInstances.GetValueOrDefault(x.resource.Name, 1)) > 0)];
        for (var i = 0; i < ServerCount; i++)
        {
            MaximumInstances[i] = Usable[i] ? MaximumInstances[i] : 0;
        }

        int[] owners = [.. all.Take(ServerCount).Select((x, i) => rules.OneResourcePerLayer ? x.number : i)];
        int[] distinct = [.. owners.Distinct()];
        Group = [.. owners.Select(o => Array.IndexOf(distinct, o))];
        GroupCount = distinct.Length;
    }

    public string[] Names { get; }

    public int ServerCount { get; }

    public bool[] IsEdge { get; }

    public int[] Layer { get; }

    public string[] LayerNames { get; }

    public double[] Memory { get; }

    public double[] InstanceCost { get; }

    public int[] MaximumInstances { get; }

    public int[] Group { get; }

    public int GroupCount { get; }

    private bool[] Usable { get; }

    public int Number(string name) => _numbers[name];

    public bool IsUsable(string name) => Usable[_numbers[name]];

    /// <summary>Memory with all instances, as far as they share it by the rules.</summary>
    public double LargestMemory(string name)
    {
        var i = _numbers[name];
        return i < ServerCount && _rules.ServerMemory == ServerMemory.AllInstances ? Memory[i] * MaximumInstances[i] : Memory[i];
    }
}
