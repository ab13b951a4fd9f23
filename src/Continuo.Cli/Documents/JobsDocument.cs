namespace Continuo.Cli.Documents;

using System.Text.Json;

using Continuo.Oscar.Client;

/// <summary>Jobs as JSON.</summary>
internal static class JobsDocument
{
    public static void Write(Utf8JsonWriter writer, IEnumerable<JobEntry> jobs)
    {
        writer.WriteStartArray("jobs");
        foreach (var job in jobs)
        {
            writer.WriteStartObject();
            writer.WriteString("name", job.Name);
            writer.WriteString("service", job.Service);
            writer.WriteString("state", job.State.ToString());
            Time(writer, "created", job.Created);
            Time(writer, "started", job.Started);
            Time(writer, "finished", job.Finished);
            writer.WriteFigure("exitCode", job.ExitCode);
            writer.WriteString("reason", job.Reason);
            writer.WriteFigure("tries", job.Tries);
            writer.WriteStartObject("measured");
            foreach (var (name, value) in job.Measured)
            {
                writer.WriteFigure(name, value);
            }

            writer.WriteEndObject();
            Texts(writer, "inputs", job.Inputs);
            Texts(writer, "outputs", job.Outputs);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Time(Utf8JsonWriter writer, string name, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            writer.WriteString(name, known.UtcDateTime);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
