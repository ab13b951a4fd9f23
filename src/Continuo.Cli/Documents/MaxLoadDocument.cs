namespace Continuo.Cli.Documents;

using System.Text.Json;

using Continuo.Placement.Loads;

/// <summary>The largest load of a placement as JSON.</summary>
internal static class MaxLoadDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, MaximumLoadRequest request, MaximumLoadResult result)
    {
        Load(writer, request, result);
        if (result.Binding is { } binding)
        {
            writer.WriteStartObject("binding");
            writer.WriteString("kind", Words.Of(binding.Kind));
            writer.WriteString("subject", binding.Subject);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("binding");
        }

        writer.WriteStartObject("perConstraint");
        foreach (var constraint in result.PerConstraint)
        {
            writer.WriteFigure(constraint.Rule, constraint.Load);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("feasible");
        foreach (var interval in result.Feasible)
        {
            writer.WriteStartArray();
            writer.WriteFigureValue(interval.From);
            writer.WriteFigureValue(interval.To);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        if (request.ScaleOut)
        {
            Instances(writer, result);
        }

        if (result.Load is null)
        {
            EvaluationDocument.Violations(writer, result.Violations);
        }

        LeftOutDocument.Write(writer, result.LeftOut);
    }

    /// <summary>A rate, or rates and the factor that gives them.</summary>
    private static void Load(Utf8JsonWriter writer, MaximumLoadRequest request, MaximumLoadResult result)
    {
        if (request.Load.Uniform is null && result.Profile is { } profile)
        {
            EvaluationDocument.Load(writer, profile);
        }
        else
        {
            writer.WriteFigure("load", result.Load);
        }

        if (request.Load.Uniform is null)
        {
            writer.WriteFigure("factor", result.Load);
        }
    }

    private static void Instances(Utf8JsonWriter writer, MaximumLoadResult result)
    {
        writer.WriteStartObject("instances");
        foreach (var (server, instances) in MaxLoadCounts.Of(result))
        {
            writer.WriteNumber(server, instances);
        }

        writer.WriteEndObject();
        writer.WriteFigure("cost", result.Evaluation?.Cost);
    }
}
