namespace Continuo.Cli.Documents;

using System.Text.Json;

using Continuo.Simulation;

/// <summary>A simulation as JSON.</summary>
internal static class SimulationDocument
{
    /// <summary>Writes a simulation as the member <c>simulation</c>; nothing when there is none.</summary>
    public static void Write(Utf8JsonWriter writer, SimulationResult? result)
    {
        if (result is null)
        {
            return;
        }

        writer.WriteStartObject("simulation");
        writer.WriteNumber("requests", result.Requests);
        writer.WriteNumber("seed", result.Seed);
        writer.WriteNumber("events", result.Events);
        writer.WriteFigure("measuredSeconds", result.MeasuredSeconds);
        writer.WriteBoolean("stationary", result.IsStationary);
        Times(writer, "components", result.Components);
        Times(writer, "paths", result.Paths);
        writer.WriteStartObject("resources");
        foreach (var resource in result.Resources)
        {
            writer.WriteStartObject(resource.Name);
            writer.WriteFigure("utilization", resource.Utilization);
            writer.WriteFigure("coldStartShare", resource.ColdStartShare);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Times(Utf8JsonWriter writer, string name, IEnumerable<ResponseTimeStatistics> all)
    {
        writer.WriteStartObject(name);
        foreach (var times in all)
        {
            writer.WriteStartObject(times.Name);
            writer.WriteFigure("mean", times.MeanSeconds);
            writer.WriteFigure("halfWidth95", times.HalfWidth95Seconds);
            writer.WriteFigure("p50", times.P50Seconds);
            writer.WriteFigure("p95", times.P95Seconds);
            writer.WriteFigure("p99", times.P99Seconds);
            writer.WriteNumber("count", times.Count);
            if (times.LimitSeconds is { } limit)
            {
                writer.WriteFigure("limit", limit);
                writer.WriteFigure("percentile", times.LimitPercentile);
                writer.WriteFigure("limited", times.LimitedSeconds);
                writer.WriteNumber("aboveLimit", times.AboveLimit);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
