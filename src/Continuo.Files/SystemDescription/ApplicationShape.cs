namespace Continuo.Files;

using System.Text.Json;

using Continuo.Model;

/// <summary>Writes <c>DirectedAcyclicGraph</c> and <c>Components</c>.</summary>
internal static class ApplicationShape
{
    public static void Write(Utf8JsonWriter writer, Application application)
    {
        writer.WriteStartObject("DirectedAcyclicGraph");
        var order = application.Dependencies.Select(d => d.From).Concat(application.Components.Select(c => c.Name)).Distinct(StringComparer.Ordinal);
        var followers = application.Dependencies.ToLookup(d => d.From, StringComparer.Ordinal);
        foreach (var component in order)
        {
            writer.WriteStartObject(component);
            Json.Array(writer, "next", followers[component], d => writer.WriteStringValue(d.To));
            Json.Array(writer, "transition_probability", followers[component], d => writer.WriteNumberValue(d.Probability));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartObject("Components");
        foreach (var component in application.Components)
        {
            Json.Object(writer, component.Name, component.Deployments, deployment =>
                Json.Object(writer, deployment.Name, deployment.Partitions, partition => Write(writer, partition)));
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Partition partition)
    {
        writer.WriteStartObject(partition.Name);
        Json.Array(writer, "next", partition.Transfers, t => writer.WriteStringValue(t.To));
        writer.WriteNumber("early_exit_probability", partition.EarlyExitProbability);
        Json.Array(writer, "data_size", partition.Transfers, t => writer.WriteNumberValue(t.Megabytes));
        if (partition.EarlyExitMegabytes is { } exit)
        {
            writer.WriteNumber("early_exit_data_size", exit);
        }

        writer.WriteEndObject();
    }
}
