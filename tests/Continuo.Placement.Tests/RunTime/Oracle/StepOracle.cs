namespace Continuo.Placement.Tests.RunTime.Oracle;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.RunTime;

/// <summary>The slow, obvious step: every placement that may be answered, by the readable evaluator and from the rules alone.</summary>
internal sealed class StepOracle
{
    private readonly RunTimeStepRequest _request;
    private readonly PlacementEvaluator _evaluator;

    public StepOracle(RunTimeStepRequest request)
    {
        _request = request;
        _evaluator = new PlacementEvaluator(request.System, request.Load, request.Rules);
        All = [.. Choices(0).SelectMany(WithCounts).Select(Judge)];
    }

    /// <summary>Every placement that restrictions, what can be changed at run time and the instances there are allow.</summary>
    public IReadOnlyList<Judged> All { get; }

    public Judged? Cheapest => All.Where(p => p.Evaluation.Violations.IsEmpty && p.Factor <= 1 - _request.Margin).MinBy(p => p.Objective);

    public Judged? Least => All.Count == 0 ? null : All.Order(Judged.ByViolation).First();

    /// <summary>A placement, judged by the rules alone.</summary>
    public Judged Judge(Placement placement)
    {
        var evaluation = _evaluator.Evaluate(placement);
        return Judged.Of(placement, evaluation, 1 - _request.Margin, evaluation.Cost + Change(placement));
    }

    private double Change(Placement placement) => _request.Switching.IsFree
        ? 0
        : ((_request.Switching.Migration * PlacementChanges.MovedPartitions(_request.Current, placement))
            + (_request.Switching.Boot * PlacementChanges.StartedServers(_request.System, _request.Current, placement)))
            / _request.Switching.Dwell.TotalHours;

    /// <summary>Instances of a resource that a step may use.</summary>
    private int Most(Resource resource)
    {
        var layer = _request.System.Continuum.Layers.Single(l => l.Resources.Contains(resource));
        var wishes = _request.Wishes;
        if (wishes.Forbidden.Contains(resource.Name) || wishes.Forbidden.Contains(layer.Name))
        {
            return 0;
        }

        return resource switch
        {
            EdgeDevice device => Math.Min(device.AvailableInstances, InUse(resource)),
            VirtualMachine machine => InUse(resource) > 0 || layer.Resources.All(r => InUse(r) == 0) ? machine.AvailableInstances : 0,
            _ => 1,
        };
    }

    private int InUse(Resource resource) =>
        _request.Current.Components.SelectMany(c => c.Partitions).Where(p => p.Resource == resource.Name).Select(p => p.Instances).DefaultIfEmpty(0).Max();

    private IEnumerable<ComponentPlacement[]> Choices(int c)
    {
        var components = _request.System.Application.Components;
        return c == components.Length ? [[]] : components[c].Deployments
            .SelectMany(d => Places(components[c], d, 0).Select(places => new ComponentPlacement(components[c].Name, d.Name, [.. places])))
            .Where(placed => _request.Wishes.Pins.All(pin => Keeps(pin, components[c], placed)))
            .SelectMany(placed => Choices(c + 1).Select(rest => (ComponentPlacement[])[placed, .. rest]));
    }

    private IEnumerable<PartitionPlacement[]> Places(Component component, Deployment deployment, int p) => p == deployment.Partitions.Length
        ? [[]]
        : _request.System.Candidates
            .Where(x => x.Component == component.Name && x.Partition == deployment.Partitions[p].Name && Most(Named(x.Resource)) > 0)
            .SelectMany(x => Places(component, deployment, p + 1).Select(rest => (PartitionPlacement[])[new(x.Partition, x.Resource, 1), .. rest]));

    private static bool Keeps(Pin pin, Component component, ComponentPlacement placed)
    {
        if (pin.Component != component.Name)
        {
            return true;
        }

        return pin.Partition is { } name
            ? placed.Partitions.Any(p => p.Partition == name && p.Resource == pin.Target)
            : component.Deployments.Any(d => d.Name == pin.Target) ? placed.Deployment == pin.Target : placed.Partitions.All(p => p.Resource == pin.Target);
    }

    private Resource Named(string name) => _request.System.Continuum.Layers.SelectMany(l => l.Resources).Single(r => r.Name == name);

    private IEnumerable<Placement> WithCounts(ComponentPlacement[] choice)
    {
        var used = choice.SelectMany(c => c.Partitions).Select(p => p.Resource).Distinct().ToArray();
        return Counts(used).Select(counts => new Placement(
            [.. choice.Select(c => c with { Partitions = [.. c.Partitions.Select(p => p with { Instances = counts[Array.IndexOf(used, p.Resource)] })] })]));
    }

    private IEnumerable<int[]> Counts(string[] used) => used.Length == 0
        ? [[]]
        : Enumerable.Range(1, Most(Named(used[0]))).SelectMany(n => Counts(used[1..]).Select(rest => (int[])[n, .. rest]));
}
