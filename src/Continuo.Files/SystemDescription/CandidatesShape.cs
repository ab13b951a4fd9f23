namespace Continuo.Files;

using System.Collections.Immutable;
using System.Text.Json;

using Continuo.Model;

/// <summary>Writes <c>CompatibilityMatrix</c> and <c>Performance</c>.</summary>
internal static class CandidatesShape
{
    public static void Write(Utf8JsonWriter writer, ImmutableArray<Candidate> candidates)
    {
        var components = candidates.GroupBy(c => c.Component, StringComparer.Ordinal).ToList();
        Json.Object(writer, "CompatibilityMatrix", components, component =>
            Json.Object(writer, component.Key, component.GroupBy(c => c.Partition, StringComparer.Ordinal), partition =>
                Json.Array(writer, partition.Key, partition, candidate =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("resource", candidate.Resource);
                    writer.WriteNumber("memory", candidate.MemoryMegabytes);
                    writer.WriteEndObject();
                })));
        Json.Object(writer, "Performance", components, component =>
            Json.Object(writer, component.Key, component.GroupBy(c => c.Partition, StringComparer.Ordinal), partition =>
                Json.Object(writer, partition.Key, partition, candidate => Model(writer, candidate.Resource, candidate.Performance))));
    }

    private static void Model(Utf8JsonWriter writer, string resource, PerformanceModel model)
    {
        writer.WriteStartObject(resource);
        writer.WriteString("model", model.Keyword);
        switch (model)
        {
            case QueueingModel queueing:
                writer.WriteNumber("demand", queueing.DemandSeconds);
                break;
            case ServerlessModel serverless:
                writer.WriteNumber("demandWarm", serverless.WarmSeconds);
                writer.WriteNumber("demandCold", serverless.ColdSeconds);
                break;
            case LearnedModel learned:
                Learned(writer, learned);
                break;
            default:
                throw new NotSupportedException($"There is no file form of {model.GetType().Name}.");
        }

        writer.WriteEndObject();
    }

    private static void Learned(Utf8JsonWriter writer, LearnedModel model)
    {
        if (model.RegressorFile.Length > 0)
        {
            writer.WriteString("regressor_file", model.RegressorFile);
        }

        if (model.Kind == LearnedModelKind.Function)
        {
            writer.WriteNumber("demandWarm", model.WarmSeconds);
            writer.WriteNumber("demandCold", model.ColdSeconds);
        }

        if (model.MeanSeconds is { } mean)
        {
            writer.WriteNumber("meanTime", mean);
        }

        if (model.Regression is { } regression)
        {
            writer.WriteStartObject("regression");
            writer.WriteNumber("intercept", regression.InterceptSeconds);
            Json.Object(writer, "coefficients", regression.Terms, term => writer.WriteNumber(term.Feature, term.Coefficient));
            writer.WriteEndObject();
        }
    }
}
