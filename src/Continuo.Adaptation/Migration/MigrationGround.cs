namespace Continuo.Adaptation.Migration;

using System.Collections.Immutable;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Rules;

/// <summary>Two placements of a system, and everything between them.</summary>
internal sealed class MigrationGround
{
    private readonly SystemDescription _system;
    private readonly EvaluationRules _rules;
    private readonly PlacementEvaluator _judge;
    private readonly PlacementEvaluator _evaluator;
    private readonly Dictionary<string, Resource> _byName;

    public MigrationGround(SystemDescription system, EvaluationRules rules, LoadProfile load, Placement from, Placement to)
    {
        (_system, _rules) = (system, rules);
        _judge = new PlacementEvaluator(system, load, rules);
        _evaluator = new PlacementEvaluator(system, load, rules with { LayerRuleDecides = false });
        _byName = system.Continuum.Layers.SelectMany(l => l.Resources).ToDictionary(r => r.Name, StringComparer.Ordinal);
        (From, To) = (from, to);
        (CountsBefore, CountsAfter) = (Counts(from), Counts(to));
        Resources = [.. system.Continuum.Layers.SelectMany(l => l.Resources).Select(r => r.Name).Where(r => CountsBefore.ContainsKey(r) || CountsAfter.ContainsKey(r))];
        var order = _judge.Evaluate(from).Order;
        Moves = [.. order.Reverse().Where(component => !SamePlace(Find(from, component), Find(to, component)))];
    }

    public Placement From { get; }

    public Placement To { get; }

    /// <summary>Instances by resource in the placement at the start.</summary>
    public IReadOnlyDictionary<string, int> CountsBefore { get; }

    /// <summary>Instances by resource in the placement at the end.</summary>
    public IReadOnlyDictionary<string, int> CountsAfter { get; }

    /// <summary>Resources of either placement, in the order of the continuum.</summary>
    public ImmutableArray<string> Resources { get; }

    /// <summary>Components whose requests move, from the leaves to the roots.</summary>
    public ImmutableArray<string> Moves { get; }

    public bool IsServer(string resource) => _byName[resource] is Server;

    /// <summary>Judges by all rules.</summary>
    public Evaluation Judge(Placement placement) => _judge.Evaluate(placement);

    /// <summary>The placement when some components have moved.</summary>
    public Evaluation Evaluate(IReadOnlySet<string> moved, IReadOnlyDictionary<string, int> running) => _evaluator.Evaluate(new Placement(
    [
        .. From.Components
            .Select(component => moved.Contains(component.Component) ? Find(To, component.Component)! : component)
            .Select(component => component with
            {
                Partitions = [.. component.Partitions.Select(p => p with { Instances = IsServer(p.Resource) ? running[p.Resource] : 1 })],
            }),
    ]));

    /// <summary>Cost of a placement and of the servers that run beside it.</summary>
    public double Cost(Evaluation evaluation, IReadOnlyDictionary<string, int> running)
    {
        var used = evaluation.Resources.Select(r => r.Resource).ToHashSet(StringComparer.Ordinal);
        var idle = running.Where(r => r.Value > 0 && !used.Contains(r.Key)).Sum(r => _byName[r.Key] switch
        {
            EdgeDevice device => r.Value * device.CostPerHour * _rules.EdgeCostShare,
            Server server => r.Value * server.CostPerHour,
            _ => 0,
        });
        return evaluation.Cost + (idle * (_rules.CostOverHorizon ? _system.Hours : 1));
    }

    public static ComponentPlacement? Find(Placement placement, string component) =>
        placement.Components.FirstOrDefault(c => c.Component == component);

    /// <summary>What runs where; of contradictory counts the largest.</summary>
    private static Dictionary<string, int> Counts(Placement placement) => placement.Components
        .SelectMany(c => c.Partitions)
        .GroupBy(p => p.Resource, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Max(p => p.Instances), StringComparer.Ordinal);

    private static bool SamePlace(ComponentPlacement? before, ComponentPlacement? after) =>
        before is null || after is null
        || (before.Deployment == after.Deployment
            && before.Partitions.Select(p => (p.Partition, p.Resource)).SequenceEqual(after.Partitions.Select(p => (p.Partition, p.Resource))));
}
