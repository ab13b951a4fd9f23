namespace Continuo.Cli.Documents;

using System.Text.Json;

using Continuo.Adaptation.Fallback;
using Continuo.Model;

/// <summary>A fallback as JSON: a search, and what it means for what runs.</summary>
internal static class FallbackDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, FallbackPlan plan, LoadProfile load)
    {
        if (plan.Result is { } result)
        {
            SolveDocument.WriteMembers(writer, plan.System, result);
        }
        else
        {
            writer.WriteString("status", "infeasible");
            writer.WriteNull("placement");
        }

        writer.WriteBoolean("complete", plan.Complete);
        writer.WriteStartArray("waiting");
        foreach (var component in plan.Waiting)
        {
            writer.WriteStringValue(component);
        }

        writer.WriteEndArray();
        writer.WriteFigure("largestLoadShare", plan.LargestLoadShare);
        writer.WriteFigure("largestLoad", plan.LargestLoadShare * load.Uniform);
        writer.WriteStartArray("changes");
        foreach (var step in plan.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Words.Of(step.Kind));
            writer.WriteString("subject", step.Subject);
            writer.WriteString("from", step.From);
            writer.WriteString("to", step.To);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
