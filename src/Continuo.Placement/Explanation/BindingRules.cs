namespace Continuo.Placement.Explanation;

using System.Collections.Immutable;
using Continuo.Model;

/// <summary>Limits and capacities of which little is left.</summary>
internal static class BindingRules
{
    private const double Close = 0.2;

    public static ImmutableArray<BindingRule> Of(Evaluation evaluation, SystemDescription system)
    {
        var memory = system.Continuum.Layers.SelectMany(l => l.Resources)
            .ToDictionary(r => r.Name, r => r.MemoryMegabytes, StringComparer.Ordinal);
        List<BindingRule> limits =
        [
            .. evaluation.Components
                .Where(c => c.LimitSeconds is { } limit && double.IsFinite(limit))
                .Select(c => new BindingRule($"local:{c.Component}", c.ResponseTimeSeconds, c.LimitSeconds!.Value)),
            .. evaluation.Paths.Select(p => new BindingRule($"global:{p.Path}", p.ResponseTimeSeconds, p.LimitSeconds)),
        ];
        var all = limits
            .Concat(evaluation.Resources.Where(r => r.Utilization is not null).Select(r => new BindingRule($"utilization:{r.Resource}", r.Utilization!.Value, 1)))
            .Where(r => evaluation.LeftOut.IsEmpty || !double.IsNaN(r.Value))
            .Concat(evaluation.Resources.Where(r => r.Kind != ResourceKind.Function).Select(r => new BindingRule($"memory:{r.Resource}", r.MemoryMegabytes, memory[r.Resource])))
            .OrderBy(r => double.IsNaN(r.Slack) ? double.NegativeInfinity : r.Slack)
            .ToList();
        var tight = all.FindAll(r => !(r.Slack > Close));
        return [.. tight.Count > 0 ? tight : all.Take(1)];
    }
}
