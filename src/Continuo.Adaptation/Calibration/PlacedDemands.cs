namespace Continuo.Adaptation.Calibration;

using System.Collections.Immutable;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Rules;

/// <summary>The demands of a placed system under a load, compiled for the inversion.</summary>
internal sealed class PlacedDemands
{
    private const int MostRounds = 50;
    private const double Precision = 1e-10;

    private readonly SystemDescription _system;
    private readonly EvaluationRules _rules;
    private readonly LoadProfile _load;
    private readonly Placement _placement;
    private readonly Func<string, ResourceKind, double> _factor;
    private readonly Dictionary<(string, string, string), Candidate> _candidates;
    private readonly Dictionary<string, ResourceKind> _kinds;
    private readonly Dictionary<string, Deployment> _deployments;
    private readonly Evaluation _evaluation;
    private readonly Dictionary<string, ComponentEvaluation> _components;

    public PlacedDemands(
        SystemDescription system, EvaluationRules rules, LoadProfile load, Placement placement, Func<string, ResourceKind, double> factor)
    {
        (_system, _rules, _load, _placement, _factor) = (system, rules, load, placement, factor);
        _candidates = system.Candidates.ToDictionary(c => (c.Component, c.Partition, c.Resource));
        _kinds = system.Continuum.Layers.SelectMany(l => l.Resources).ToDictionary(r => r.Name, r => r.Kind, StringComparer.Ordinal);
        _evaluation = Evaluate(factor);
        _components = _evaluation.Components.ToDictionary(c => c.Component, StringComparer.Ordinal);
        _deployments = system.Application.Components.ToDictionary(
            c => c.Name, c => c.Deployments.FirstOrDefault(d => d.Name == _components[c.Name].Deployment) ?? c.Deployments[0], StringComparer.Ordinal);
        Components = [.. system.Application.Components.Select(c => c.Name)];
    }

    /// <summary>The components, in the order of the application.</summary>
    public ImmutableArray<string> Components { get; }

    /// <summary>Kinds of the resources that a component runs on.</summary>
    public ImmutableArray<ResourceKind> Kinds(string component) =>
        [.. _components[component].Partitions.Select(p => _kinds[p.Resource]).Distinct()];

    /// <summary>Mean time that a request of a component spends on the network between its partitions.</summary>
    public double NetworkSeconds(string component)
    {
        var (sum, reach) = (0.0, 1.0);
        foreach (var (partition, placed) in _deployments[component].Partitions.Zip(_components[component].Partitions))
        {
            reach *= 1 - partition.EarlyExitProbability;
            sum += reach > 0 && placed.DelayToNextSeconds is { } delay ? reach * delay : 0;
        }

        return sum;
    }

    /// <summary>The factors that explain mean times in partitions; those of components without a time (NaN) are as they were.</summary>
    public double[] Invert(double[] seconds)
    {
        var factors = Components.Select(c => Kinds(c) is [var first, ..] ? _factor(c, first) : 1).ToArray();
        for (var round = 0; round < MostRounds; round++)
        {
            var before = factors.ToArray();
            var at = round == 0 ? _factor : ByComponent(seconds, before);
            var (parts, servers, linear) = Parts(round == 0 ? _evaluation : Evaluate(at), at, seconds, before);
            new DemandInversion(parts, Components.Length, servers).Solve(seconds, factors);
            if (linear || factors.Zip(before).All(pair => Math.Abs(pair.First - pair.Second) <= Precision * pair.Second))
            {
                break;
            }
        }

        return factors;
    }

    private Func<string, ResourceKind, double> ByComponent(double[] seconds, double[] factors) => (component, kind) =>
        Components.IndexOf(component) is var i && double.IsNaN(seconds[i]) ? _factor(component, kind) : factors[i];

    /// <summary>
    /// Times at a factor of 1. Those of functions and learned models are not quite in proportion to the factor (fewer cold starts when they
    /// are slower): they are taken where the factor is now, and the inversion is repeated.
    /// </summary>
    private (CalibratedPart[] Parts, int Servers, bool Linear) Parts(
        Evaluation evaluation, Func<string, ResourceKind, double> at, double[] seconds, double[] factors)
    {
        var servers = new List<string>();
        var parts = new List<CalibratedPart>();
        var linear = true;
        foreach (var component in evaluation.Components)
        {
            var (index, reach) = (Components.IndexOf(component.Component), 1.0);
            foreach (var (partition, placed) in _deployments[component.Component].Partitions.Zip(component.Partitions))
            {
                var factor = at(component.Component, _kinds[placed.Resource]);
                if (_candidates.GetValueOrDefault((component.Component, partition.Name, placed.Resource))?.Performance is QueueingModel queueing
                    && _kinds[placed.Resource] != ResourceKind.Function)
                {
                    var server = servers.IndexOf(placed.Resource);
                    if (server < 0)
                    {
                        server = servers.Count;
                        servers.Add(placed.Resource);
                    }

                    // A component that is not measured may have another factor on each kind of resource; the inversion knows one.
                    var demand = double.IsNaN(seconds[index]) ? queueing.DemandSeconds * factor / factors[index] : queueing.DemandSeconds;
                    parts.Add(new CalibratedPart(index, server, placed.Instances, placed.ArrivalRate, reach, demand));
                }
                else
                {
                    linear &= double.IsNaN(seconds[index]);
                    parts.Add(new CalibratedPart(index, -1, placed.Instances, placed.ArrivalRate, reach, placed.ResponseTimeSeconds / factor));
                }

                reach *= 1 - partition.EarlyExitProbability;
            }
        }

        return ([.. parts], servers.Count, linear);
    }

    private Evaluation Evaluate(Func<string, ResourceKind, double> factor) =>
        new PlacementEvaluator(DemandCorrection.Apply(_system, factor), _load, _rules).Evaluate(_placement);
}
