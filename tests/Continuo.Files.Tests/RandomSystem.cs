namespace Continuo.Files.Tests;

using System.Collections.Immutable;
using System.Globalization;

using Continuo.Model;

using CsCheck;

/// <summary>Makes valid systems of many forms: several sources, splits, exits, all model kinds, functions with own prices.</summary>
internal sealed class RandomSystem(int seed)
{
    private readonly Random _random = new(seed);

    public static Gen<SystemDescription> Any { get; } = Gen.Int[0, int.MaxValue].Select(seed => new RandomSystem(seed).Create());

    public SystemDescription Create()
    {
        var layers = Layers();
        var components = Enumerable.Range(1, _random.Next(1, 7)).Select(i => $"c{i}").ToList();
        var dependencies = Dependencies(components);
        var application = new Application(
            Chance(0.5) ? "" : "an \"app\" – ü",
            [.. components.Select(c => Component(c, [.. dependencies.Where(d => d.From == c).Select(d => d.To)]))],
            [.. dependencies]);
        return new SystemDescription
        {
            Application = application,
            Continuum = new Continuum(layers, [new NetworkDomain("all", [.. layers.Select(l => l.Name)], Real(), 0.1 + Real())]),
            Candidates = [.. application.Components.SelectMany(c => Candidates(c, layers))],
            Requirements = Requirements(components, dependencies),
            Load = Load(components, dependencies),
            Hours = 0.5 + Real(),
        };
    }

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private double Real() => Chance(0.2) ? _random.Next(0, 5) : _random.NextDouble() * Math.Pow(10, _random.Next(-6, 6));

    private List<Dependency> Dependencies(List<string> components) =>
        [.. from i in Enumerable.Range(0, components.Count)
            from j in Enumerable.Range(i + 1, components.Count - i - 1)
            where Chance(0.4)
            select new Dependency(components[i], components[j], _random.NextDouble())];

    private Component Component(string name, string[] successors)
    {
        var next = 1;
        var deployments = Enumerable.Range(1, _random.Next(1, 4)).Select(s =>
        {
            var names = Enumerable.Range(0, s == 1 ? 1 : _random.Next(2, 4)).Select(_ => $"h{next++}").ToList();
            return new Deployment($"s{s}", [.. names.Select((h, i) => i < names.Count - 1
                ? new Partition(h, _random.NextDouble(), [new DataTransfer(names[i + 1], Real())]) { EarlyExitMegabytes = Chance(0.3) ? Real() : null }
                : new Partition(h, 0, [.. successors.Select(to => new DataTransfer(to, Real()))]))]);
        });
        return new Component(name, [.. deployments]);
    }

    private ImmutableArray<ComputationalLayer> Layers()
    {
        var resource = 0;
        string Next() => string.Create(CultureInfo.InvariantCulture, $"r{++resource}");
        string Words() => Chance(0.5) ? "" : "# fast, \"new\": {x}";
        return
        [
            .. Enumerable.Range(1, _random.Next(1, 3)).Select(i => new ComputationalLayer($"edge{i}", ResourceKind.Edge,
                [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => new EdgeDevice(Next(), Words(), 1000 + Real(), _random.Next(1, 9), Real(), _random.Next(1, 65)))])),
            .. Enumerable.Range(1, _random.Next(0, 3)).Select(i => new ComputationalLayer($"cloud{i}", ResourceKind.VirtualMachine,
                [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => new VirtualMachine(Next(), Words(), 1000 + Real(), _random.Next(1, 9), Real(), _random.Next(1, 65)))])),
            .. Enumerable.Range(1, _random.Next(0, 3)).Select(i => new ComputationalLayer($"functions{i}", ResourceKind.Function, Functions(Next))),
        ];
    }

    private ImmutableArray<Resource> Functions(Func<string> next)
    {
        var own = Chance(0.5);
        var (transition, request, unit) = (Real(), Real(), PriceUnit.PerHour);
        return [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ =>
        {
            if (own)
            {
                (transition, request, unit) = (Real(), Chance(0.5) ? 0 : Real(), Chance(0.5) ? PriceUnit.PerSecond : PriceUnit.PerHour);
            }

            return new FunctionConfiguration(next(), "", 1000 + Real(), Real(), unit, Real()) { TransitionCost = transition, RequestCost = request };
        })];
    }

    private IEnumerable<Candidate> Candidates(Component component, ImmutableArray<ComputationalLayer> layers)
    {
        var all = layers.SelectMany(l => l.Resources).ToList();
        foreach (var partition in component.Deployments.SelectMany(d => d.Partitions))
        {
            var chosen = all.Where(_ => Chance(0.5)).DefaultIfEmpty(all[0]);
            foreach (var resource in chosen)
            {
                yield return new Candidate(component.Name, partition.Name, resource.Name, _random.Next(0, 1000), Model(resource.Kind));
            }
        }
    }

    private PerformanceModel Model(ResourceKind kind)
    {
        if (kind == ResourceKind.Function)
        {
            return Chance(0.7)
                ? new ServerlessModel(Chance(0.5) ? "PACSLTK" : "PACSLTKSTATIC", 0.001 + Real(), 0.001 + Real())
                : new LearnedModel("MLLIBfaas", LearnedModelKind.Function, "f.pickle") { WarmSeconds = 0.1 + Real(), ColdSeconds = 0.2 + Real() };
        }

        return Chance(0.7)
            ? new QueueingModel(Chance(0.5) ? "QTedge" : "QTcloud", 0.001 + Real())
            : new LearnedModel("AMLCORE", LearnedModelKind.Cores, "a b/c.pickle")
            {
                MeanSeconds = Chance(0.5) ? Real() : null,
                Regression = Chance(0.5) ? new LinearRegression(-Real(), [new RegressionTerm("log(cores)", -Real()), new RegressionTerm("1/cores", Real())]) : null,
            };
    }

    private Requirements Requirements(List<string> components, List<Dependency> dependencies) => new(
        [.. components.Where(_ => Chance(0.4)).Select(c => new LocalConstraint(c, 0.1 + Real()) { Percentile = Percentile() })],
        [.. dependencies.Where(_ => Chance(0.4)).Select((d, i) => new GlobalConstraint($"p{i}", [d.From, d.To], 0.1 + Real()) { Percentile = Percentile() })]);

    private double? Percentile() => Chance(0.3) ? 95 : null;

    private LoadProfile? Load(List<string> components, List<Dependency> dependencies) => _random.Next(3) switch
    {
        0 => null,
        1 => LoadProfile.Of(Real()),
        _ => LoadProfile.Of(components.Where(c => dependencies.All(d => d.To != c)).ToImmutableDictionary(c => c, _ => Real())),
    };
}
