namespace Continuo.Cli.Documents;

using System.Collections.Immutable;
using System.Text.Json;

using Continuo.Model;

/// <summary>An evaluation as JSON.</summary>
internal static class EvaluationDocument
{
    /// <summary>Writes an evaluation as a member of the document.</summary>
    public static void Write(Utf8JsonWriter writer, string name, Evaluation? evaluation)
    {
        if (evaluation is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        WriteMembers(writer, evaluation);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members of an evaluation.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, Evaluation evaluation)
    {
        Load(writer, evaluation.Load);
        writer.WriteString("rules", evaluation.Rules);
        Answer(writer, "feasible", evaluation.Verdict);
        if (evaluation.FeasibleReference is { } reference)
        {
            writer.WriteBoolean("feasibleReference", reference);
        }

        writer.WriteFigure("cost", evaluation.Cost);
        Names(writer, "order", evaluation.Order);
        writer.WriteStartObject("components");
        foreach (var component in evaluation.Components)
        {
            Component(writer, component);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("paths");
        foreach (var path in evaluation.Paths)
        {
            writer.WriteStartObject(path.Path);
            Names(writer, "components", path.Components);
            writer.WriteFigure("responseTime", path.ResponseTimeSeconds);
            writer.WriteFigure("limit", path.LimitSeconds);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        Resources(writer, evaluation.Resources);
        Checks(writer, evaluation);
        Violations(writer, evaluation.Violations);
    }

    /// <summary>Writes true, false, or null for what is not known.</summary>
    public static void Answer(Utf8JsonWriter writer, string name, bool? answer)
    {
        if (answer is { } known)
        {
            writer.WriteBoolean(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>Writes the broken rules.</summary>
    public static void Violations(Utf8JsonWriter writer, ImmutableArray<Violation> violations)
    {
        writer.WriteStartArray("violations");
        foreach (var violation in violations)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Words.Of(violation.Kind));
            writer.WriteString("subject", violation.Subject);
            writer.WriteFigure("value", violation.Value);
            writer.WriteFigure("limit", violation.Limit);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a load: one rate, or a rate by source.</summary>
    public static void Load(Utf8JsonWriter writer, LoadProfile load)
    {
        if (load.Uniform is { } rate)
        {
            writer.WriteFigure("load", rate);
            return;
        }

        writer.WriteStartObject("load");
        foreach (var (source, own) in load.BySource.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteFigure(source, own);
        }

        writer.WriteEndObject();
    }

    private static void Component(Utf8JsonWriter writer, ComponentEvaluation component)
    {
        writer.WriteStartObject(component.Component);
        writer.WriteString("deployment", component.Deployment);
        writer.WriteFigure("arrivalRate", component.ArrivalRate);
        writer.WriteFigure("responseTime", component.ResponseTimeSeconds);
        writer.WriteFigure("limit", component.LimitSeconds);
        writer.WriteStartObject("partitions");
        foreach (var partition in component.Partitions)
        {
            writer.WriteStartObject(partition.Partition);
            writer.WriteString("layer", partition.Layer);
            writer.WriteString("resource", partition.Resource);
            writer.WriteNumber("instances", partition.Instances);
            writer.WriteFigure("arrivalRate", partition.ArrivalRate);
            writer.WriteFigure("responseTime", partition.ResponseTimeSeconds);
            writer.WriteFigure("delayToNext", partition.DelayToNextSeconds);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Resources(Utf8JsonWriter writer, ImmutableArray<ResourceEvaluation> resources)
    {
        writer.WriteStartObject("resources");
        foreach (var resource in resources)
        {
            writer.WriteStartObject(resource.Resource);
            writer.WriteString("layer", resource.Layer);
            writer.WriteString("kind", Words.Of(resource.Kind));
            writer.WriteNumber("instances", resource.Instances);
            writer.WriteFigure("utilization", resource.Utilization);
            writer.WriteFigure("memory", resource.MemoryMegabytes);
            writer.WriteFigure("cost", resource.Cost);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>A limit of a time that nobody knows is neither kept nor broken.</summary>
    private static void Checks(Utf8JsonWriter writer, Evaluation evaluation)
    {
        var checks = evaluation.Checks;
        var areKnown = evaluation.LeftOut.IsEmpty;
        writer.WriteStartObject("checks");
        writer.WriteBoolean("colocation", checks.Colocation);
        writer.WriteBoolean("memory", checks.Memory);
        writer.WriteBoolean("backward", checks.Backward);
        Answer(writer, "local", areKnown || !checks.Local ? checks.Local : null);
        Answer(writer, "global", areKnown || !checks.Global ? checks.Global : null);
        writer.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter writer, string name, ImmutableArray<string> names)
    {
        writer.WriteStartArray(name);
        foreach (var item in names)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
    }
}
