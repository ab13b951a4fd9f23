namespace Continuo.Placement.Evaluators;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.Systems;

/// <summary>Which rules hold, which are broken, and whether the placement is feasible by the preset.</summary>
internal sealed record ConstraintVerdict(
    bool Feasible, bool? FeasibleReference, ConstraintChecks Checks, ImmutableArray<Violation> Violations)
{
    /// <summary>Whether <see cref="Feasible"/> is known; false where it depends on times that nobody knows.</summary>
    public bool IsJudged { get; private init; } = true;

    public static ConstraintVerdict Of(
        PlacedSystem placed,
        ImmutableArray<ComponentEvaluation> components,
        ImmutableArray<PathEvaluation> paths,
        SystemDescription system,
        NetworkDelays delays,
        EvaluationRules rules)
    {
        var byResource = placed.Partitions.GroupBy(p => p.Resource.Name, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        List<Violation> assignment = [.. placed.Misfits, .. AssignmentRules.Availability(byResource, rules)];
        var layers = rules.OneResourcePerLayer ? AssignmentRules.Layers(placed.Partitions) : [];
        var colocation = SharingRules.Colocation(byResource, rules);
        var overloads = SharingRules.Overloads(byResource);
        var memory = SharingRules.Memory(byResource, rules);
        var backward = rules.AllowBackward ? [] : AssignmentRules.Backward(placed, system.Application);
        var network = AssignmentRules.Network(placed, system.Application, delays, rules);
        var isJudged = !placed.Partitions.Exists(p => p.IsUnknown);
        var local = TimeRules.Local(isJudged ? components : components.RemoveAll(c => placed.IsUnknown(c.Component)), rules);
        var global = TimeRules.Global(isJudged ? paths : paths.RemoveAll(path => path.Components.Any(placed.IsUnknown)));

        var sharedOverload = overloads.Exists(o => byResource.Exists(p => p.Count > 1 && p[0].Resource.Name == o.Subject));
        var checks = new ConstraintChecks(
            assignment.Count == 0,
            colocation.Count == 0 && !(rules.RequireStability && sharedOverload),
            memory.Count == 0,
            backward.Count == 0,
            local.Count == 0,
            global.Count == 0);
        var passes = checks is { Colocation: true, Memory: true, Backward: true, Local: true, Global: true }
            && placed.Misfits.Count == 0;
        var feasible = passes
            && checks.Assignment
            && network.Count == 0
            && !(rules.RequireStability && overloads.Count > 0)
            && !(rules.LayerRuleDecides && layers.Count > 0);
        bool? reference = rules.LocalScope == LocalScope.LimitedAndPositive ? passes : null;
        return new ConstraintVerdict(
            feasible && isJudged,
            isJudged || reference is false ? reference : null,
            checks,
            [.. assignment, .. layers, .. colocation, .. overloads, .. memory, .. backward, .. network, .. local, .. global])
        {
            IsJudged = isJudged || !feasible,
        };
    }
}
