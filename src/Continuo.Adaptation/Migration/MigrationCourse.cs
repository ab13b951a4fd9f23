namespace Continuo.Adaptation.Migration;

using System.Collections.Immutable;

using Continuo.Model;
using Continuo.Placement.RunTime;

/// <summary>A migration as it goes on: what runs, what has moved, and the steps so far.</summary>
internal sealed class MigrationCourse
{
    private readonly MigrationGround _ground;
    private readonly Dictionary<string, int> _running;
    private readonly HashSet<string> _moved = new(StringComparer.Ordinal);
    private readonly ImmutableArray<MigrationStep>.Builder _steps = ImmutableArray.CreateBuilder<MigrationStep>();
    private readonly (double Cost, Evaluation After) _start;

    public MigrationCourse(MigrationGround ground)
    {
        _ground = ground;
        _running = new(ground.CountsBefore, StringComparer.Ordinal);
        _start = State();
    }

    public IReadOnlyDictionary<string, int> Running => _running;

    public ImmutableArray<MigrationStep> Steps => _steps.ToImmutable();

    /// <summary>Starts what a resource needs in addition.</summary>
    public void Begin(string resource)
    {
        var (before, after) = (_ground.CountsBefore.GetValueOrDefault(resource), _ground.CountsAfter.GetValueOrDefault(resource));
        if (after <= before)
        {
            return;
        }

        _running[resource] = after;
        Add(
            before == 0 ? ChangeKind.Start : ChangeKind.Scale, resource, Place(resource, before), Place(resource, after),
            before == 0 ? "before any request goes there" : "before more requests go there");
    }

    /// <summary>Stops what a resource no longer needs.</summary>
    public void End(string resource)
    {
        var (before, after) = (_running[resource], _ground.CountsAfter.GetValueOrDefault(resource));
        if (after >= before)
        {
            return;
        }

        _running[resource] = after;
        Add(
            after == 0 ? ChangeKind.Stop : ChangeKind.Scale, resource, Place(resource, before), Place(resource, after),
            after == 0 ? "no request goes there any more" : "fewer are enough now");
        if (after == 0)
        {
            _running.Remove(resource);
        }
    }

    /// <summary>Moves components, at once when there are two.</summary>
    public void Move(ImmutableArray<string> components)
    {
        var reason = Reason(components);
        _moved.UnionWith(components);
        var changes = components.Select(Change).ToList();
        Add(
            changes.Exists(change => change.Kind == ChangeKind.SwitchDeployment) ? ChangeKind.SwitchDeployment : ChangeKind.Migrate,
            string.Join(" + ", changes.Select(change => change.Subject)),
            string.Join("; ", changes.Select(change => change.From)),
            string.Join("; ", changes.Select(change => change.To)),
            reason);
    }

    /// <summary>The steps undone, last first: they pass the same states.</summary>
    public ImmutableArray<MigrationStep> Back()
    {
        var back = ImmutableArray.CreateBuilder<MigrationStep>(_steps.Count);
        for (var i = _steps.Count - 1; i >= 0; i--)
        {
            var step = _steps[i];
            var (cost, after) = i == 0 ? _start : (_steps[i - 1].Cost, _steps[i - 1].After);
            var kind = step.Kind switch
            {
                ChangeKind.Start => ChangeKind.Stop,
                ChangeKind.Stop => ChangeKind.Start,
                var other => other,
            };
            back.Add(new MigrationStep(back.Count + 1, kind, step.Subject, step.To, step.From, $"undoes step {step.Number}", cost, after));
        }

        return back.MoveToImmutable();
    }

    private void Add(ChangeKind kind, string subject, string from, string to, string reason)
    {
        var (cost, after) = State();
        _steps.Add(new MigrationStep(_steps.Count + 1, kind, subject, from, to, reason, cost, after));
    }

    private (double Cost, Evaluation After) State()
    {
        var after = _ground.Evaluate(_moved, _running);
        return (_ground.Cost(after, _running), after);
    }

    /// <summary>Why these move now: the usual order, or what it would have broken.</summary>
    private string Reason(ImmutableArray<string> components)
    {
        if (components.Length > 1)
        {
            return "at once: one after the other would break a rule";
        }

        var usual = _ground.Moves.First(component => !_moved.Contains(component));
        if (usual == components[0])
        {
            return "leaves first, so that requests find what comes next";
        }

        var instead = _ground.Evaluate(_moved.Append(usual).ToHashSet(StringComparer.Ordinal), _running);
        return instead.Violations.FirstOrDefault(v => v.Kind != ViolationKind.Layer) is { } broken && !instead.Feasible
            ? $"before {usual}, whose move would break {broken.Kind.ToString().ToLowerInvariant()} of {broken.Subject} now"
            : $"before {usual}, so that a later step breaks no rule";
    }

    private (ChangeKind Kind, string Subject, string From, string To) Change(string component)
    {
        var (before, after) = (MigrationGround.Find(_ground.From, component)!, MigrationGround.Find(_ground.To, component)!);
        if (before.Deployment != after.Deployment)
        {
            return (ChangeKind.SwitchDeployment, component, $"{before.Deployment}: {Whole(before.Partitions)}", $"{after.Deployment}: {Whole(after.Partitions)}");
        }

        var changed = before.Partitions.Zip(after.Partitions).Where(pair => pair.First.Resource != pair.Second.Resource).ToList();
        return changed is [var (first, second)]
            ? (ChangeKind.Migrate, $"{component}/{first.Partition}", Place(first), Place(second))
            : (ChangeKind.Migrate, component, Whole(changed.Select(c => c.First)), Whole(changed.Select(c => c.Second)));
    }

    private string Whole(IEnumerable<PartitionPlacement> partitions) =>
        string.Join(", ", partitions.Select(p => $"{p.Partition} on {Place(p)}"));

    private string Place(PartitionPlacement partition) => Place(partition.Resource, partition.Instances);

    private string Place(string resource, int instances) =>
        instances == 0 ? "" : _ground.IsServer(resource) ? $"{resource}×{instances}" : resource;
}
