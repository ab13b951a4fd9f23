namespace Continuo.Placement.Tests.Enumeration;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>
/// Random systems whose placements can all be listed: up to four components with one or two deployments, several sources,
/// early exits, no, loose and tight limits, under all presets.
/// </summary>
internal sealed class SmallSystems
{
    private static readonly EvaluationRules[] Presets = [EvaluationRules.Continuo, EvaluationRules.Space4AiD, EvaluationRules.Space4AiR];
    private readonly Random _random;
    private readonly SmallContinuum _continuum;
    private readonly EvaluationRules _rules;
    private readonly List<Dependency> _edges = [];
    private readonly List<Candidate> _candidates = [];
    private readonly HashSet<string> _takenFunctions = new(StringComparer.Ordinal);

    private SmallSystems(int seed)
    {
        _random = new Random(seed);
        _continuum = new SmallContinuum(_random);
        _rules = Presets[seed % 3] with
        {
            OneResourcePerLayer = _random.Next(4) > 0,
            AllowBackward = _random.Next(4) == 0,
            EdgeCostShare = _random.Next(3) == 0 ? 0.1 : 1,
        };
    }

    /// <summary>The system of a seed, with its load and rules.</summary>
    public static PlacementRequest Of(int seed) => new SmallSystems(seed).Request();

    /// <summary>The same system with its resources and candidates in another order: nothing may depend on it but names of equal cost.</summary>
    public static PlacementRequest Shuffled(PlacementRequest request, int seed)
    {
        var random = new Random(seed);
        var system = request.System;
        return request with
        {
            System = system with
            {
                Continuum = system.Continuum with { Layers = [.. system.Continuum.Layers.Select(l => l with { Resources = Shuffled(l.Resources, random) })] },
                Candidates = Shuffled(system.Candidates, random),
            },
        };
    }

    private static ImmutableArray<T> Shuffled<T>(ImmutableArray<T> items, Random random)
    {
        T[] copy = [.. items];
        random.Shuffle(copy);
        return [.. copy];
    }

    private PlacementRequest Request()
    {
        var count = _random.Next(1, 5);
        string[] names = [.. Enumerable.Range(1, count).Select(c => $"c{c}")];
        for (var from = 0; from < count; from++)
        {
            for (var to = from + 1; to < count; to++)
            {
                if (_random.Next(3) == 0)
                {
                    _edges.Add(new Dependency(names[from], names[to], Pick(1, 1, 0.5, 0.3, 0)));
                }
            }
        }

        ImmutableArray<Component> components = [.. names.Select(Component)];
        return new PlacementRequest
        {
            System = new SystemDescription
            {
                Application = new Application("small", components, [.. _edges]),
                Continuum = _continuum.Continuum,
                Candidates = [.. _candidates],
                Requirements = new Requirements(LocalLimits(names), Paths(names)),
            },
            Load = LoadProfile.Of(Pick(0.2, 0.5, 1, 1.5, 2)),
            Rules = _rules,
            TimeLimit = TimeSpan.FromSeconds(60),
            Threads = 1,
        };
    }

    private Component Component(string name)
    {
        ImmutableArray<DataTransfer> outputs = [.. _edges.Where(e => e.From == name).Select(e => new DataTransfer(e.To, Pick(0, 1, 5)))];
        var whole = new Deployment("s1", [new Partition("h1", 0, outputs)]);
        AddCandidates(name, "h1");
        if (_random.Next(2) == 0)
        {
            return new Component(name, [whole]);
        }

        AddCandidates(name, "h2");
        AddCandidates(name, "h3");
        var first = new Partition("h2", Pick(0, 0.3, 0.5, 1), [new DataTransfer("h3", Pick(0, 1, 5))]);
        return new Component(name, [whole, new Deployment("s2", [first, new Partition("h3", 0, outputs)])]);
    }

    private void AddCandidates(string component, string partition)
    {
        Resource[] resources = [.. _continuum.Resources];
        _random.Shuffle(resources);
        var wanted = _random.Next(1, 4);

        // The proof of space4ai-r needs functions that are not shared; most of its systems have such.
        var own = _rules.Name == EvaluationRules.Space4AiR.Name && _random.Next(8) > 0;
        foreach (var resource in resources.Where(r => !own || r is Server || _takenFunctions.Add(r.Name)).Take(wanted))
        {
            var seconds = _random.Next(2) == 0 ? Pick(0.1, 0.1, 0.2, 0.3, 0.5) : 0.05 + (0.5 * _random.NextDouble());
            PerformanceModel model = resource is Server
                ? new QueueingModel("QTedge", seconds)
                : new ServerlessModel("PACSLTK", 2 * seconds, (2 * seconds) + Pick(0, 0.5, 2));
            _candidates.Add(new Candidate(component, partition, resource.Name, Pick(1, 1, 2), model));
        }
    }

    private ImmutableArray<LocalConstraint> LocalLimits(string[] names) =>
        [.. names.Where(_ => _random.Next(3) == 0).Select(name => new LocalConstraint(name, Limit()))];

    private ImmutableArray<GlobalConstraint> Paths(string[] names)
    {
        var paths = new List<GlobalConstraint>();
        for (var k = _random.Next(0, 3); k > 0; k--)
        {
            List<string> path = [names[_random.Next(names.Length)]];
            while (_edges.Where(e => e.From == path[^1]).ToArray() is { Length: > 0 } next)
            {
                path.Add(next[_random.Next(next.Length)].To);
            }

            paths.Add(new GlobalConstraint($"p{paths.Count + 1}", [.. path], path.Count * Limit()));
        }

        return [.. paths];
    }

    private double Limit() => 0.15 * Math.Pow(20, _random.NextDouble());

    private double Pick(params ReadOnlySpan<double> values) => values[_random.Next(values.Length)];
}
