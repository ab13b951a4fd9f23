namespace Continuo.Placement.Evaluators;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.Systems;

/// <summary>
/// Response times, utilisation, cost and broken rules of any placement, also of contradictory and overloaded ones.
/// Written to be read: it is the oracle of the compiled evaluator that the solvers use.
/// </summary>
public sealed class PlacementEvaluator
{
    private readonly SystemIndex _index;
    private readonly LoadProfile _load;
    private readonly EvaluationRules _rules;
    private readonly ImmutableArray<string> _order;
    private readonly Dictionary<string, double> _rates;
    private readonly NetworkDelays _delays;

    /// <summary>Prepares the evaluation of placements of one system under one load.</summary>
    /// <param name="system">A valid system description (no cycle, unique names).</param>
    /// <param name="load">Arrival rates at the sources.</param>
    /// <param name="rules">How to judge.</param>
    public PlacementEvaluator(SystemDescription system, LoadProfile load, EvaluationRules rules)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(rules);
        _index = new SystemIndex(system);
        _load = load;
        _rules = rules;
        _order = TopologicalOrder.Of(system.Application, rules.Order);
        _rates = ArrivalRates.OfComponents(
            system.Application, _order, load, rules.IgnoresImpossibleEdges);
        _delays = new NetworkDelays(system.Continuum, rules.TransferUnits);
    }

    /// <summary>Evaluates a placement.</summary>
    /// <param name="placement">The placement; parts that do not fit the system are reported as violations.</param>
    /// <returns>All figures, and every violation.</returns>
    public Evaluation Evaluate(Placement placement)
    {
        ArgumentNullException.ThrowIfNull(placement);
        var placed = PlacedSystem.Resolve(_index, placement, _order, _rates, _rules);
        ResponseTimes.Fill(placed, _rules);
        var components = ComponentTimes.Of(placed, _index, _delays);
        var paths = PathTimes.Of(placed, components, _index.System, _delays, _rules);
        var resources = ResourceFigures.Of(placed, _index.System, _rules);
        var verdict = ConstraintVerdict.Of(placed, components, paths, _index.System, _delays, _rules);
        return new Evaluation
        {
            Load = _load,
            Rules = _rules.Name,
            Feasible = verdict.Feasible,
            FeasibleReference = verdict.FeasibleReference,
            Cost = resources.Sum(r => r.Cost),
            Order = _order,
            Components = components,
            Paths = paths,
            Resources = resources,
            Checks = verdict.Checks,
            Violations = verdict.Violations,
            LeftOut = placed.LeftOut,
            IsJudged = verdict.IsJudged,
        };
    }
}
