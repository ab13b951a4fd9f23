namespace Continuo.Cli.Documents;

using System.Collections.Immutable;
using System.Text.Json;

using Continuo.Adaptation.Decisions;
using Continuo.Model;

/// <summary>A replay of decisions as JSON.</summary>
internal static class ReplayDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, SystemDescription system, int decisions, ImmutableArray<ReplayedDecision> differences)
    {
        writer.WriteNumber("decisions", decisions);
        writer.WriteNumber("same", decisions - differences.Length);
        writer.WriteStartArray("differences");
        foreach (var difference in differences)
        {
            writer.WriteStartObject();
            writer.WriteString("policy", difference.Recorded.Policy);
            writer.WriteFigure("time", difference.Recorded.Seconds);
            writer.WriteFigure("measured", difference.Recorded.MeasuredLoad);
            writer.WriteString("recordedCause", Words.Of(difference.Recorded.Cause));
            writer.WriteString("cause", Words.Of(difference.Now.Cause));
            StepDocument.Changes(writer, difference.Now.Changes);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        LeftOutDocument.Write(writer, system.LeftOut);
    }
}
