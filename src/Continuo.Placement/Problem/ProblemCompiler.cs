namespace Continuo.Placement.Problem;

using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.Systems;

/// <summary>Builds the arrays of a <see cref="CompiledProblem"/>; the choices of the rules are baked in.</summary>
internal sealed class ProblemCompiler
{
    private readonly SystemDescription _system;
    private readonly LoadProfile _load;
    private readonly EvaluationRules _rules;
    private readonly PlacementRestrictions _restrictions;
    private readonly bool _withTooLarge;
    private readonly SystemIndex _index;
    private readonly string[] _order;
    private readonly Dictionary<string, double> _rates;
    private readonly ResourceTable _resources;
    private readonly TransferTable _transfers;
    private readonly CandidateTable _candidates;
    private readonly ILookup<(string, string), Candidate> _candidatesOf;

    private readonly List<int> _deploymentStart = [0];
    private readonly List<string> _deployments = [];
    private readonly List<int> _partitionStart = [0];
    private readonly List<Partition> _partitions = [];
    private readonly List<int> _partitionComponent = [];
    private readonly List<double> _rate = [];
    private readonly List<double> _reach = [];
    private readonly List<int> _transfer = [];

    private ProblemCompiler(
        SystemDescription system, LoadProfile load, EvaluationRules rules, PlacementRestrictions restrictions, bool withTooLarge)
    {
        (_system, _load, _rules, _restrictions, _withTooLarge) = (system, load, rules, restrictions, withTooLarge);
        _index = new SystemIndex(system);
        _order = [.. TopologicalOrder.Of(system.Application, rules.Order)];
        _rates = ArrivalRates.OfComponents(
            system.Application, _order, load, rules.IgnoresImpossibleEdges);
        _resources = new ResourceTable(system, rules, restrictions);
        _transfers = new TransferTable(_resources.LayerNames, new NetworkDelays(system.Continuum, rules.TransferUnits));
        _candidates = new CandidateTable(_index, _resources, rules, system.Hours);
        _candidatesOf = system.Candidates.Where(c => c.Performance.Obstacle is null).ToLookup(c => (c.Component, c.Partition));
    }

    /// <summary>Compiles.</summary>
    /// <param name="system">A valid system description.</param>
    /// <param name="load">The load.</param>
    /// <param name="rules">How placements are judged.</param>
    /// <param name="restrictions">Places that are not offered.</param>
    /// <param name="withTooLarge">Whether places are offered that have too little memory for a partition alone.</param>
    public static CompiledProblem Compile(
        SystemDescription system, LoadProfile load, EvaluationRules rules, PlacementRestrictions restrictions, bool withTooLarge = false)
    {
        var compiler = new ProblemCompiler(system, load, rules, restrictions, withTooLarge);
        for (var c = 0; c < compiler._order.Length; c++)
        {
            compiler.AddComponent(c);
        }

        return compiler.Finish();
    }

    private void AddComponent(int c)
    {
        var component = _index.Component(_order[c])!;
        foreach (var deployment in component.Deployments.Where(d => _restrictions.Pins.All(pin => pin.Allows(component, d))))
        {
            var places = deployment.Partitions
                .Select(p => _candidatesOf[(component.Name, p.Name)].Where(x => IsAllowed(component, x)).ToList())
                .ToList();
            if (places.TrueForAll(p => p.Count > 0))
            {
                AddDeployment(c, component, deployment, places);
            }
        }

        _deploymentStart.Add(_deployments.Count);
    }

    private void AddDeployment(int c, Component component, Deployment deployment, List<List<Candidate>> places)
    {
        _deployments.Add(deployment.Name);
        var rates = ArrivalRates.OfPartitions(deployment, _rates[component.Name], _rules.ExhaustedLoad);
        var reach = 1.0;
        for (var k = 0; k < deployment.Partitions.Length; k++)
        {
            var partition = deployment.Partitions[k];
            _partitions.Add(partition);
            _partitionComponent.Add(c);
            _rate.Add(rates[k]);
            _reach.Add(reach);
            _transfer.Add(k + 1 < deployment.Partitions.Length ? _transfers.Add(partition.Transfers.FirstOrDefault().Megabytes) : -1);
            foreach (var candidate in places[k])
            {
                _candidates.Add(candidate, _rates[component.Name], rates[k], reach);
            }

            _candidates.EndPartition();
            reach *= 1 - partition.EarlyExitProbability;
        }

        _partitionStart.Add(_partitions.Count);
    }

    private bool IsAllowed(Component component, Candidate candidate)
    {
        var resource = _index.Resource(candidate.Resource)!.Name;
        var layer = _index.Layer(resource).Name;
        return _resources.IsUsable(resource)
            && (_withTooLarge || candidate.MemoryMegabytes <= _resources.LargestMemory(resource))
            && _restrictions.Pins.All(pin => pin.Allows(component, candidate.Partition, resource, layer));
    }

    private CompiledProblem Finish()
    {
        var number = _order.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i, StringComparer.Ordinal);
        int[] deploymentStart = [.. _deploymentStart];
        int[] partitionStart = [.. _partitionStart];
        var limits = new LimitTable(_system, number, _transfers, _partitions, deploymentStart, partitionStart);
        var edges = _system.Application.Dependencies.Select(d => (From: number[d.From], To: number[d.To])).Distinct().ToList();
        return new CompiledProblem
        {
            System = _system,
            Load = _load,
            Rules = _rules,
            Restrictions = _restrictions,
            Components = _order,
            DeploymentStart = deploymentStart,
            Successors = [.. Enumerable.Range(0, _order.Length).Select(c => edges.Where(e => e.From == c).Select(e => e.To).ToArray())],
            Predecessors = [.. Enumerable.Range(0, _order.Length).Select(c => edges.Where(e => e.To == c).Select(e => e.From).ToArray())],
            Deployments = [.. _deployments],
            PartitionStart = partitionStart,
            Partitions = [.. _partitions.Select(p => p.Name)],
            PartitionComponent = [.. _partitionComponent],
            CandidateStart = _candidates.Start,
            Rate = [.. _rate],
            Reach = [.. _reach],
            Exit = [.. _partitions.Select(p => p.EarlyExitProbability)],
            Transfer = [.. _transfer],
            Resource = _candidates.Resource,
            Demand = _candidates.Demand,
            Work = _candidates.Work,
            TimeWeight = _candidates.TimeWeight,
            ConstantTime = _candidates.ConstantTime,
            InvocationCost = _candidates.InvocationCost,
            Memory = _candidates.Memory,
            TimeByCount = _candidates.TimeByCount,
            Resources = _resources.Names,
            ServerCount = _resources.ServerCount,
            IsEdge = _resources.IsEdge,
            Layer = _resources.Layer,
            LayerNames = _resources.LayerNames,
            InstanceCost = _resources.InstanceCost,
            MaximumInstances = _resources.MaximumInstances,
            ResourceMemory = _resources.Memory,
            MemoryCanBind = _candidates.MemoryCanBind(_order.Length, deploymentStart, partitionStart),
            Group = _resources.Group,
            GroupCount = _resources.GroupCount,
            Transfers = _transfers,
            Hops = limits.Hops,
            Limits = limits.Limits,
            LimitsOf = limits.LimitsOf,
            HopsOf = limits.HopsOf,
            Borderline = new BorderlineLimits(_system, _load, _rules),
        };
    }
}
