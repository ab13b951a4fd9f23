namespace Continuo.Cli.Documents;

using System.Text;
using System.Text.Json;

using Continuo.Adaptation.Days;
using Continuo.Adaptation.Policies;
using Continuo.Model;

/// <summary>Decisions as JSON lines: what was known, what was decided and why; enough to take them again.</summary>
internal static class DecisionLogDocument
{
    public static string Write(DayComparison comparison)
    {
        var text = new StringBuilder();
        foreach (var run in comparison.Runs)
        {
            foreach (var decision in run.Periods.Select(p => p.Decision))
            {
                text.Append(Line(run.Policy, decision)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Line(string policy, Decision decision)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("policy", policy);
            writer.WriteFigure("time", decision.Seconds);
            writer.WriteFigure("measured", decision.MeasuredLoad);
            writer.WriteFigure("planned", decision.PlannedLoad);
            writer.WriteString("cause", Words.Of(decision.Cause));
            writer.WriteFigure("costBefore", decision.CostBefore);
            writer.WriteFigure("costAfter", decision.CostAfter);
            writer.WriteBoolean("alarm", decision.IsAlarm);
            StepDocument.Changes(writer, decision.Changes);
            Placement(writer, decision.Placement);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Placement(Utf8JsonWriter writer, Placement placement)
    {
        writer.WriteStartArray("assignment");
        foreach (var component in placement.Components)
        {
            foreach (var partition in component.Partitions)
            {
                writer.WriteStartObject();
                writer.WriteString("component", component.Component);
                writer.WriteString("deployment", component.Deployment);
                writer.WriteString("partition", partition.Partition);
                writer.WriteString("resource", partition.Resource);
                writer.WriteNumber("instances", partition.Instances);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }
}
