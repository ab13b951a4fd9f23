namespace Continuo.Placement.Tests.Enumeration;

using System.Collections.Immutable;
using Continuo.Model;

/// <summary>
/// Random layers of few resources, made to mislead a bound: servers of one instance that are cheaper than functions, equal
/// prices, resources in any order, memory that binds, layers without a common network domain.
/// </summary>
internal sealed class SmallContinuum
{
    private readonly Random _random;
    private readonly List<ComputationalLayer> _layers = [];
    private int _named;

    public SmallContinuum(Random random)
    {
        _random = random;
        Add(ResourceKind.Edge, random.Next(1, 3), 2);
        Add(ResourceKind.VirtualMachine, random.Next(0, 3), 4);
        Add(ResourceKind.Function, random.Next(4) == 0 ? 0 : 1, 3);
        string[] names = [.. _layers.Select(l => l.Name)];
        var split = random.Next(8) == 0 ? random.Next(1, names.Length + 1) : names.Length;
        Continuum = new Continuum(
            [.. _layers],
            [
                new NetworkDomain("near", [.. names.Take(split)], random.Next(3) * 0.01, 1000),
                new NetworkDomain("far", [.. names.Skip(random.Next(2))], 0.05, 100),
            ]);
    }

    public Continuum Continuum { get; }

    public ImmutableArray<Resource> Resources => [.. _layers.SelectMany(l => l.Resources)];

    private void Add(ResourceKind kind, int layers, int mostResources)
    {
        for (var k = 0; k < layers; k++)
        {
            Resource[] resources = [.. Enumerable.Range(0, 1 + Math.Min(_random.Next(mostResources), _random.Next(mostResources + 1))).Select(_ => Resource(kind))];
            _random.Shuffle(resources);
            _layers.Add(new ComputationalLayer($"L{_layers.Count + 1}", kind, [.. resources]));
        }
    }

    private Resource Resource(ResourceKind kind)
    {
        _named++;
        var memory = Pick(2, 4, 100, 100);
        var instances = Math.Max(1, _random.Next(-4, 4));
        var cost = _random.Next(2) == 0 ? Pick(0.1, 0.1, 0.5, 1, 1, 2, 3) : 3 * _random.NextDouble();
        return kind switch
        {
            ResourceKind.Edge => new EdgeDevice($"E{_named}", "", memory, instances, cost, 1),
            ResourceKind.VirtualMachine => new VirtualMachine($"V{_named}", "", memory, instances, cost, 1),
            _ => new FunctionConfiguration($"F{_named}", "", memory, cost, PriceUnit.PerHour, Pick(10, 600)),
        };
    }

    private double Pick(params ReadOnlySpan<double> values) => values[_random.Next(values.Length)];
}
