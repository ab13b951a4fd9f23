namespace Continuo.Placement.Evaluators;

using System.Collections.Immutable;

using Continuo.Model;
using Continuo.Placement.Systems;

/// <summary>What a person has restricted and a placement does not keep, as violations beside those of the rules.</summary>
public static class BrokenRestrictions
{
    private const string Forbid = "forbid:";
    private const string Pinned = "pin:";
    private const string Budget = "budget";

    /// <summary>
    /// Adds the broken restrictions to an evaluation, which is then not feasible. A forbidden place in use is an assignment
    /// violation of the subject <c>forbid:E1</c>, a pin that is not kept one of <c>pin:c1/h3=V1</c>, a budget that is exceeded
    /// one of <c>budget</c>; too many instances are an availability violation of the resource.
    /// </summary>
    /// <param name="system">The system.</param>
    /// <param name="restrictions">Pins, forbidden places, budget, numbers of instances.</param>
    /// <param name="placement">The placement.</param>
    /// <param name="evaluation">The placement by the rules alone.</param>
    /// <returns>The same evaluation where all restrictions are kept.</returns>
    public static Evaluation AddTo(SystemDescription system, PlacementRestrictions restrictions, Placement placement, Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(restrictions);
        ArgumentNullException.ThrowIfNull(placement);
        ArgumentNullException.ThrowIfNull(evaluation);
        ImmutableArray<Violation> broken =
        [
            .. Places(new SystemIndex(system), restrictions, placement),
            .. Instances(restrictions, placement)
                .Where(v => !evaluation.Violations.Any(other => other.Kind == v.Kind && other.Subject == v.Subject)),
            .. evaluation.Cost > restrictions.Budget
                ? [new Violation(ViolationKind.Assignment, Budget, evaluation.Cost, restrictions.Budget)]
                : Array.Empty<Violation>(),
        ];
        return broken.IsEmpty ? evaluation : evaluation with { Feasible = false, Violations = [.. broken, .. evaluation.Violations] };
    }

    /// <summary>A broken restriction as a sentence without a full stop.</summary>
    /// <param name="violation">Any violation.</param>
    /// <returns>Null where it is not a restriction that is broken.</returns>
    public static string? Sentence(Violation violation)
    {
        ArgumentNullException.ThrowIfNull(violation);
        return violation switch
        {
            { Kind: not ViolationKind.Assignment } => null,
            { Subject: Budget, Limit: not null } => "the cost is above the budget",
            _ when violation.Subject.StartsWith(Forbid, StringComparison.Ordinal) =>
                $"{violation.Subject[Forbid.Length..]} is in use, and it is forbidden",
            _ when violation.Subject.StartsWith(Pinned, StringComparison.Ordinal) =>
                $"the pin {violation.Subject[Pinned.Length..]} is not kept",
            _ => null,
        };
    }

    private static IEnumerable<Violation> Places(SystemIndex index, PlacementRestrictions restrictions, Placement placement)
    {
        var places = placement.Components.SelectMany(c => c.Partitions.Select(p => (c.Component, Place: p))).ToList();
        foreach (var name in restrictions.Forbidden.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (places.Exists(p => p.Place.Resource == name
                || string.Equals(LayerOf(index, p.Place.Resource), name, StringComparison.OrdinalIgnoreCase)))
            {
                yield return new Violation(ViolationKind.Assignment, $"{Forbid}{name}");
            }
        }

        foreach (var pin in restrictions.Pins.Distinct())
        {
            if (!placement.Components.All(c => Keeps(index, pin, c)))
            {
                yield return new Violation(ViolationKind.Assignment, $"{Pinned}{pin.Text}");
            }
        }
    }

    private static bool Keeps(SystemIndex index, Pin pin, ComponentPlacement placed) =>
        index.Component(placed.Component) is not { } component
        || (component.Deployments.Where(d => d.Name == placed.Deployment).All(d => pin.Allows(component, d))
            && placed.Partitions.All(p => pin.Allows(component, p.Partition, p.Resource, LayerOf(index, p.Resource))));

    private static string LayerOf(SystemIndex index, string resource) => index.Resource(resource) is null ? "" : index.Layer(resource).Name;

    private static IEnumerable<Violation> Instances(PlacementRestrictions restrictions, Placement placement) => placement.Components
        .SelectMany(c => c.Partitions)
        .GroupBy(p => p.Resource, StringComparer.Ordinal)
        .Select(g => (Resource: g.Key, Used: g.Max(p => p.Instances)))
        .Where(r => restrictions.MaximumInstances.TryGetValue(r.Resource, out var most) && r.Used > most)
        .Select(r => new Violation(ViolationKind.Availability, r.Resource, r.Used, restrictions.MaximumInstances[r.Resource]));
}
