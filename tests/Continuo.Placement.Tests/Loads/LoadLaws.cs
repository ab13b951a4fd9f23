namespace Continuo.Placement.Tests.Loads;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Rules;

/// <summary>What the full evaluator says of a placement at a load.</summary>
internal static class LoadLaws
{
    public static bool IsFeasible(SystemDescription system, string rules, Placement placement, double load) =>
        new PlacementEvaluator(system, LoadProfile.Of(load), EvaluationRules.Named(rules)!).Evaluate(placement).Feasible;

    public static bool UsesFunctions(SystemDescription system, Placement placement)
    {
        var functions = system.Continuum.Layers.Where(l => l.Kind == ResourceKind.Function).SelectMany(l => l.Resources).Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        return placement.Components.SelectMany(c => c.Partitions).Any(p => functions.Contains(p.Resource));
    }
}
