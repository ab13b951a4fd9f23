namespace Continuo.Placement.Evaluators;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Rules;

/// <summary>Limits of response times. Comparisons are exact, without tolerance.</summary>
internal static class TimeRules
{
    public static List<Violation> Local(ImmutableArray<ComponentEvaluation> components, EvaluationRules rules) =>
        [.. components
            .Where(c => rules.LocalScope == LocalScope.All || c.LimitSeconds is not null)
            .Where(c => !(c.ResponseTimeSeconds <= (c.LimitSeconds ?? double.PositiveInfinity))
                || (rules.LocalScope == LocalScope.LimitedAndPositive && !(c.ResponseTimeSeconds > 0)))
            .Select(c => new Violation(ViolationKind.Local, c.Component, c.ResponseTimeSeconds, c.LimitSeconds))];

    public static List<Violation> Global(ImmutableArray<PathEvaluation> paths) =>
        [.. paths
            .Where(p => !(p.ResponseTimeSeconds <= p.LimitSeconds))
            .Select(p => new Violation(ViolationKind.Global, p.Path, p.ResponseTimeSeconds, p.LimitSeconds))];
}
