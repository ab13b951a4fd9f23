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

    /// <summary>The application placed: lanes are layers, boxes are resources, nodes are partitions; consecutive ones on one resource are one node.</summary>
    /// <param name="system">A valid system.</param>
    /// <param name="placement">A placement that names only what the system has.</param>
    /// <param name="evaluation">What the placement means under a load, if that is known: utilisation, response times, costs.</param>
    public static LayeredDag OfPlacement(SystemDescription system, Placement placement, Evaluation? evaluation = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(placement);
        var runs = placement.Components.SelectMany(PartitionRun.Of).ToImmutableArray();
        return new LayeredDag
        {
            Title = Title(system),
            Lanes = [.. system.Continuum.Layers.Select(layer => new GraphLane(layer.Name, layer.Name) { Kind = Word(layer.Kind), Subtitle = Domains(system, layer) })],
            Boxes = [.. system.Continuum.Layers.SelectMany(layer => layer.Resources.Select(resource => Box(layer, resource, placement, evaluation)))],
            Nodes = [.. runs.Select(run => Node(run, evaluation))],
            Edges = [.. Chains(system, runs), .. Calls(system, runs)],
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
            lines.Add(server.AvailableInstances == 1 ? "1 instance" : $"{instances} of {server.AvailableInstances} instances");
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

    private static GraphNode Node(PartitionRun run, Evaluation? evaluation)
    {
        var times = evaluation?.Components.FirstOrDefault(c => c.Component == run.Component.Component);
        double? seconds = run.Partitions.Length == run.Count
            ? times?.ResponseTimeSeconds
            : times?.Partitions.Where(p => run.Partitions.Any(own => own.Partition == p.Partition)).Sum(p => p.ResponseTimeSeconds);
        var time = seconds is { } value ? $"{Number(value)} s" : "";
        return new GraphNode(run.Id, run.Component.Component)
        {
            Subtitle = string.Join(", ", new[] { run.Parts, time }.Where(text => text.Length > 0)),
            BoxId = run.Resource,
            Group = run.Component.Component,
        };
    }

    /// <summary>Inside components: from run to run.</summary>
    private static IEnumerable<GraphEdge> Chains(SystemDescription system, ImmutableArray<PartitionRun> runs)
    {
        foreach (var (from, to) in runs.Zip(runs.Skip(1)).Where(pair => pair.First.Component == pair.Second.Component))
        {
            var stays = 1 - from.ExitProbability(system);
            yield return new GraphEdge(from.Id, to.Id) { Label = Share(stays), Weight = Math.Max(stays, 0.05) };
        }
    }

    /// <summary>Between components: from the last run, and dashed from each run that requests may leave early.</summary>
    private static IEnumerable<GraphEdge> Calls(SystemDescription system, ImmutableArray<PartitionRun> runs)
    {
        foreach (var edge in system.Application.Dependencies)
        {
            if (runs.FirstOrDefault(run => run.Component.Component == edge.To) is not { } target)
            {
                continue;
            }

            foreach (var run in runs.Where(run => run.Component.Component == edge.From))
            {
                var exit = run.IsLast ? 1 : run.ExitProbability(system);
                if (exit > 0)
                {
                    yield return new GraphEdge(run.Id, target.Id)
                    {
                        Label = run.IsLast ? Share(edge.Probability) : $"exit {Number(exit)}",
                        Weight = Math.Max(exit * edge.Probability, 0.05),
                        Dashed = !run.IsLast,
                    };
                }
            }
        }
    }

    private static string Domains(SystemDescription system, ComputationalLayer layer) => string.Join(", ", system.Continuum.Domains
        .Where(domain => domain.Layers.Contains(layer.Name, StringComparer.OrdinalIgnoreCase)).Select(domain => domain.Name));

    private static string Title(SystemDescription system) => system.Application.Name.Length > 0 ? system.Application.Name : "Application";

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
