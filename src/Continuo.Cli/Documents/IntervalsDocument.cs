namespace Continuo.Cli.Documents;

using System.Text.Json;

using Continuo.Placement.RunTime;
using Continuo.Placement.RunTime.Intervals;

/// <summary>Load intervals as JSON.</summary>
internal static class IntervalsDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, PlacementIntervalRequest request, PlacementIntervals intervals)
    {
        writer.WriteString("rules", request.Rules.Name);
        writer.WriteFigure("from", request.From);
        writer.WriteFigure("to", request.To);
        writer.WriteBoolean("complete", intervals.IsComplete);
        writer.WriteFigure("largestLoad", intervals.LargestLoad);
        writer.WriteStartArray("intervals");
        foreach (var interval in intervals.Intervals)
        {
            writer.WriteStartObject();
            writer.WriteFigure("from", interval.From);
            writer.WriteFigure("to", interval.To);
            writer.WriteString("action", Words.Of(interval.Action));
            writer.WriteFigure("costFrom", interval.CostFrom);
            writer.WriteFigure("costTo", interval.CostTo);
            writer.WriteBoolean("proved", interval.IsProved);
            writer.WriteString("end", Words.Of(interval.End));
            StepDocument.Changes(writer, PlacementChanges.Between(request.System, request.Current, interval.Placement));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        LeftOutDocument.Write(writer, intervals.LeftOut);
    }
}
