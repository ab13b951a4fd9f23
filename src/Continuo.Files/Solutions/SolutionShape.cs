namespace Continuo.Files;

using System.Globalization;
using System.Text.Json;

using Continuo.Model;

/// <summary>Writes the published solution shape.</summary>
internal sealed class SolutionShape(Utf8JsonWriter writer, SystemDescription system, Evaluation evaluation, SolutionWriterOptions options)
{
    private readonly Dictionary<string, (ComputationalLayer Layer, Resource Resource)> _resources = system.Continuum.Layers
        .SelectMany(layer => layer.Resources.Select(resource => (layer, resource)))
        .ToDictionary(pair => pair.resource.Name, StringComparer.Ordinal);

    public void Write(Placement placement)
    {
        writer.WriteStartObject();
        LoadShape.Write(writer, evaluation.Load);
        writer.WriteStartObject("components");
        foreach (var component in placement.Components)
        {
            Component(component, evaluation.Components.FirstOrDefault(c => c.Component == component.Component));
        }

        writer.WriteEndObject();
        Paths();
        Cost();
        if (evaluation.Verdict is { } feasible)
        {
            writer.WriteBoolean("feasible", evaluation.FeasibleReference is { } reference && options.Compatible ? reference : feasible);
        }

        writer.WriteEndObject();
    }

    private void Component(ComponentPlacement placement, ComponentEvaluation? evaluated)
    {
        writer.WriteStartObject(placement.Component);
        writer.WriteStartObject(placement.Deployment);
        foreach (var partition in placement.Partitions)
        {
            writer.WriteStartObject(partition.Partition);
            Resource(partition);
            Time("response_time", evaluated?.Partitions.FirstOrDefault(p => p.Partition == partition.Partition)?.ResponseTimeSeconds);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        Time("response_time", evaluated?.ResponseTimeSeconds);
        Time("response_time_threshold", evaluated?.LimitSeconds ?? double.PositiveInfinity);
        writer.WriteEndObject();
    }

    private void Resource(PartitionPlacement partition)
    {
        var (layer, resource) = _resources[partition.Resource];
        writer.WriteStartObject(layer.Name);
        writer.WriteStartObject(resource.Name);
        writer.WriteString("description", resource.Description.Length == 0 ? "No description" : resource.Description);
        if (resource is FunctionConfiguration function)
        {
            writer.WriteNumber("cost", function.Price);
            writer.WriteNumber("memory", function.MemoryMegabytes);
            writer.WriteNumber("idle_time_before_kill", function.IdleSecondsBeforeKill);
            writer.WriteNumber("transition_cost", function.TransitionCost);
        }
        else if (resource is Server server)
        {
            writer.WriteNumber("cost", server.CostPerHour * partition.Instances);
            writer.WriteNumber("memory", server.MemoryMegabytes);
            writer.WriteNumber("number", partition.Instances);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void Paths()
    {
        writer.WriteStartObject("global_constraints");
        foreach (var path in evaluation.Paths)
        {
            writer.WriteStartObject(path.Path);
            writer.WriteStartArray("components");
            foreach (var component in path.Components)
            {
                writer.WriteStringValue(component);
            }

            writer.WriteEndArray();
            writer.WriteNumber("global_res_time", path.LimitSeconds);
            Time("path_response_time", path.ResponseTimeSeconds);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private void Cost()
    {
        if (options.Compatible)
        {
            writer.WriteString("total_cost", evaluation.Cost.ToString("R", CultureInfo.InvariantCulture));
        }
        else
        {
            Time("total_cost", evaluation.Cost);
        }
    }

    private void Time(string key, double? value)
    {
        if (value is not { } number || double.IsNaN(number))
        {
            writer.WriteNull(key);
        }
        else if (options.Compatible && (double.IsInfinity(number) || number < 0))
        {
            writer.WriteString(key, "inf");
        }
        else if (double.IsInfinity(number))
        {
            writer.WriteString(key, number > 0 ? "Infinity" : "-Infinity");
        }
        else
        {
            writer.WriteNumber(key, number);
        }
    }
}
