namespace Continuo.Placement.Explanation;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;

/// <summary>For each component, the other places it could have with the rest fixed, and what they would cost or break.</summary>
internal sealed class ComponentAlternatives
{
    private const int MostAlternatives = 5_000;
    private readonly CompiledProblem _problem;
    private readonly PlacementState _base;
    private readonly PlacementState _trial;
    private readonly PlacementEvaluator _evaluator;
    private readonly int[] _dearestFirst;

    private ComponentAlternatives(PlacementState state, PlacementRequest request)
    {
        _problem = state.Problem;
        _base = state;
        _trial = new PlacementState(_problem);
        _evaluator = new PlacementEvaluator(request.System, request.Load, request.Rules);
        _dearestFirst = InstanceCounts.DearestFirst(_problem);
    }

    public static ImmutableArray<ComponentReason> Explain(PlacementState state, PlacementRequest request)
    {
        var alternatives = new ComponentAlternatives(state, request);
        return [.. Enumerable.Range(0, state.Problem.ComponentCount).Select(alternatives.Explain)];
    }

    private ComponentReason Explain(int component)
    {
        var options = new ComponentOptions(_problem, component, MostAlternatives).List;
        Alternative? cheapest = null;
        Alternative? cheaperButBroken = null;
        Alternative? leastBroken = null;
        foreach (var option in options.Where(o => !IsCurrent(component, o)))
        {
            var alternative = Try(component, option);
            if (alternative.Excess == 0)
            {
                cheapest = cheapest is null || alternative.Cost < cheapest.Cost ? alternative : cheapest;
            }
            else
            {
                leastBroken = leastBroken is null || alternative.Excess < leastBroken.Excess ? alternative : leastBroken;
                if (alternative.Cost < _base.Cost)
                {
                    cheaperButBroken = cheaperButBroken is null || alternative.Cost < cheaperButBroken.Cost ? alternative : cheaperButBroken;
                }
            }
        }

        var next = cheapest ?? leastBroken;
        var place = next is null ? null : NextBest(component, next);
        return new ComponentReason(
            _problem.Components[component], Why(component, cheapest, cheaperButBroken, leastBroken), place);
    }

    private bool IsCurrent(int component, ComponentOption option) =>
        option.Deployment == _base.Deployment[component]
        && option.Candidates.AsSpan().SequenceEqual(
            _base.Candidate.AsSpan(_problem.PartitionStart[option.Deployment], option.Candidates.Length));

    /// <summary>The placement with the component elsewhere and the fewest instances that keep the rules.</summary>
    private Alternative Try(int component, ComponentOption option)
    {
        Move(component, option);
        return new Alternative(option, _trial.Cost, _trial.Excess);
    }

    private void Move(int component, ComponentOption option)
    {
        _base.Deployment.AsSpan().CopyTo(_trial.Deployment);
        _base.Candidate.AsSpan().CopyTo(_trial.Candidate);
        _problem.MaximumInstances.AsSpan().CopyTo(_trial.Count);
        _trial.Deployment[component] = option.Deployment;
        option.Candidates.CopyTo(_trial.Candidate.AsSpan(_problem.PartitionStart[option.Deployment]));
        _trial.RefreshAll();
        if (_trial.Excess == 0)
        {
            InstanceCounts.Reduce(_trial, _dearestFirst);
        }
        else
        {
            // Where rules are broken anyway, the counts stay as they are, as far as they are known.
            for (var s = 0; s < _problem.ServerCount; s++)
            {
                _trial.Count[s] = _base.Hosted[s] > 0 ? _base.Count[s] : Math.Max(1, Math.Min(_problem.MaximumInstances[s], (int)_trial.Work[s] + 1));
            }

            _trial.RefreshAll();
        }
    }

    private NextBestPlace NextBest(int component, Alternative alternative)
    {
        Move(component, alternative.Option);
        var evaluation = _evaluator.Evaluate(PlacementConversion.ToPlacement(_trial));
        return new NextBestPlace(Describe(component, alternative.Option), evaluation.Cost, evaluation.Violations);
    }

    private string Why(int component, Alternative? cheapest, Alternative? cheaperButBroken, Alternative? leastBroken)
    {
        if (cheapest is null && leastBroken is null)
        {
            return "It has no other candidate.";
        }

        if (cheaperButBroken is not null)
        {
            var broken = NextBest(component, cheaperButBroken).Violations.FirstOrDefault();
            var rule = broken is null ? "a rule" : $"{broken.Kind.ToString().ToLowerInvariant()}:{broken.Subject}";
            return $"{Describe(component, cheaperButBroken.Option)} would save {_base.Cost - cheaperButBroken.Cost:0.####} but break {rule}.";
        }

        if (cheapest is null)
        {
            return "Every other place breaks a rule while the other components stay where they are.";
        }

        var difference = cheapest.Cost - _base.Cost;
        return difference > 0
            ? $"The cheapest place while the others stay: the next best costs {difference:0.####} more."
            : difference < 0
                ? $"{Describe(component, cheapest.Option)} would save {-difference:0.####}."
                : $"{Describe(component, cheapest.Option)} costs the same.";
    }

    private string Describe(int component, ComponentOption option)
    {
        var name = _problem.Components[component];
        var first = _problem.PartitionStart[option.Deployment];
        var changed = Enumerable.Range(0, option.Candidates.Length)
            .Where(k => option.Deployment != _base.Deployment[component] || _base.Candidate[first + k] != option.Candidates[k])
            .Select(k => $"{name}/{_problem.Partitions[first + k]} → {_problem.Resources[_problem.Resource[option.Candidates[k]]]}");
        return string.Join(", ", changed);
    }

    private sealed record Alternative(ComponentOption Option, double Cost, double Excess);
}
