namespace Continuo.Placement.Reports;

using System.Collections.Immutable;
using System.Globalization;

using Continuo.Charts.Graphs;
using Continuo.Model;

/// <summary>Pictures of an application: alone, or over the computational layers it is placed on.</summary>
public static class PlacementGraph
{
    /// <summary>The application alone: components and how they call each other.</summary>
    /// <param name="system">A valid system.</param>
    public static LayeredDag OfApplication(SystemDescription system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return new LayeredDag
        {
            Title = Title(system),
            Nodes = [.. system.Application.Components.Select(c => new GraphNode(c.Name, c.Name) { Subtitle = Count(c.Deployments.Length, "deployment"), Group = c.Name })],
            Edges = [.. system.Application.Dependencies.Select(edge => new GraphEdge(edge.From, edge.To)
            {
                Label = Share(edge.Probability),
                Weight = Math.Max(edge.Probability, 0.05),
            })],
        };
    }

    /// <summary>The application placed: lanes are layers, boxes are resources, nodes are partitions.</summary>
    /// <param name="system">A valid system.</param>
    /// <param name="placement">A placement that names only what the system has.</param>
    /// <param name="evaluation">What the placement means under a load, if that is known: utilisation, response times, costs.</param>
    public static LayeredDag OfPlacement(SystemDescription system, Placement placement, Evaluation? evaluation = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(placement);
        return new LayeredDag
        {
            Title = Title(system),
            Lanes = [.. system.Continuum.Layers.Select(layer => new GraphLane(layer.Name, layer.Name) { Kind = Word(layer.Kind), Subtitle = Domains(system, layer) })],
            Boxes = [.. system.Continuum.Layers.SelectMany(layer => layer.Resources.Select(resource => Box(layer, resource, placement, evaluation)))],
            Nodes = [.. placement.Components.SelectMany(component => Nodes(component, evaluation))],
            Edges = [.. Chains(system, placement), .. Calls(system, placement)],
        };
    }

    private static GraphBox Box(ComputationalLayer layer, Resource resource, Placement placement, Evaluation? evaluation)
    {
        var instances = placement.Components.SelectMany(c => c.Partitions).Where(p => p.Resource == resource.Name)
            .Select(p => p.Instances).DefaultIfEmpty(0).Max();
        var figures = evaluation?.Resources.FirstOrDefault(r => r.Resource == resource.Name);
        var lines = ImmutableArray.CreateBuilder<string>();
        if (resource is Server server)
        {
            lines.Add($"{instances} of {server.AvailableInstances} instances");
        }
        else
        {
            lines.Add($"{Number(resource.MemoryMegabytes)} MB function");
        }

        if (figures is not null)
        {
            lines.Add($"cost {Number(figures.Cost)}");
        }

        return new GraphBox(resource.Name, layer.Name, resource.Name) { Subtitles = lines.ToImmutable(), Utilization = figures?.Utilization };
    }

    private static IEnumerable<GraphNode> Nodes(ComponentPlacement component, Evaluation? evaluation)
    {
        var times = evaluation?.Components.FirstOrDefault(c => c.Component == component.Component);
        foreach (var (index, partition) in component.Partitions.Index())
        {
            var seconds = times?.Partitions.FirstOrDefault(p => p.Partition == partition.Partition)?.ResponseTimeSeconds;
            var part = component.Partitions.Length > 1 ? $"part {index + 1} of {component.Partitions.Length}" : "";
            var time = seconds is { } value ? $"{Number(value)} s" : "";
            yield return new GraphNode(Id(component.Component, partition.Partition), component.Component)
            {
                Subtitle = string.Join(", ", new[] { part, time }.Where(text => text.Length > 0)),
                BoxId = partition.Resource,
                Group = component.Component,
            };
        }
    }

    private static IEnumerable<GraphEdge> Chains(SystemDescription system, Placement placement)
    {
        foreach (var component in placement.Components)
        {
            for (var k = 1; k < component.Partitions.Length; k++)
            {
                var from = component.Partitions[k - 1].Partition;
                var exit = Find(system, component.Component, from)?.EarlyExitProbability ?? 0;
                yield return new GraphEdge(Id(component.Component, from), Id(component.Component, component.Partitions[k].Partition))
                {
                    Label = Share(1 - exit),
                    Weight = Math.Max(1 - exit, 0.05),
                };
            }
        }
    }

    private static IEnumerable<GraphEdge> Calls(SystemDescription system, Placement placement)
    {
        foreach (var edge in system.Application.Dependencies)
        {
            if (placement.Components.FirstOrDefault(c => c.Component == edge.From) is not { Partitions.Length: > 0 } from
                || placement.Components.FirstOrDefault(c => c.Component == edge.To) is not { Partitions.Length: > 0 } to)
            {
                continue;
            }

            var target = Id(to.Component, to.Partitions[0].Partition);
            yield return new GraphEdge(Id(from.Component, from.Partitions[^1].Partition), target)
            {
                Label = Share(edge.Probability),
                Weight = Math.Max(edge.Probability, 0.05),
            };
            foreach (var partition in from.Partitions[..^1])
            {
                if (Find(system, from.Component, partition.Partition) is { EarlyExitProbability: > 0 } exiting)
                {
                    yield return new GraphEdge(Id(from.Component, partition.Partition), target)
                    {
                        Label = $"exit {Number(exiting.EarlyExitProbability)}",
                        Weight = Math.Max(exiting.EarlyExitProbability * edge.Probability, 0.05),
                        Dashed = true,
                    };
                }
            }
        }
    }

    private static Partition? Find(SystemDescription system, string component, string partition) => system.Application.Components
        .FirstOrDefault(c => c.Name == component)?.Deployments.SelectMany(d => d.Partitions).FirstOrDefault(p => p.Name == partition);

    private static string Domains(SystemDescription system, ComputationalLayer layer) => string.Join(", ", system.Continuum.Domains
        .Where(domain => domain.Layers.Contains(layer.Name, StringComparer.OrdinalIgnoreCase)).Select(domain => domain.Name));

    private static string Title(SystemDescription system) => system.Application.Name.Length > 0 ? system.Application.Name : "Application";

    private static string Id(string component, string partition) => $"{component}/{partition}";

    private static string Share(double probability) => probability < 1 ? Number(probability) : "";

    private static string Count(int number, string noun) => number == 1 ? "" : $"{number} {noun}s";

    private static string Word(ResourceKind kind) => kind switch { ResourceKind.Edge => "edge", ResourceKind.VirtualMachine => "cloud", _ => "functions" };

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "∞",
        double.NaN => "undefined",
        _ => value.ToString("0.###", CultureInfo.InvariantCulture),
    };
}
