namespace Continuo.Cli.Documents;

using System.Collections.Immutable;
using System.Text.Json;

using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.RunTime;

/// <summary>A run-time step as JSON.</summary>
internal static class StepDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, SystemDescription system, RunTimeStepResult result, ImmutableArray<PlacementChange> changes)
    {
        writer.WriteString("status", Words.Of(result.Status));
        writer.WriteFigure("cost", result.Evaluation.Cost);
        writer.WriteFigure("lowerBound", result.LowerBound);
        writer.WriteFigure("gap", result.Gap);
        writer.WriteFigure("staticCost", result.Static.Cost);
        EvaluationDocument.Answer(writer, "staticFeasible", result.Static.Verdict);
        writer.WriteFigure("switchingCost", result.SwitchingCost);
        writer.WriteFigure("objective", result.Objective);
        writer.WriteFigure("margin", double.IsFinite(result.Margin) ? result.Margin : null);
        writer.WriteFigure("seconds", result.Seconds);
        Changes(writer, changes);
        writer.WritePropertyName("placement");
        SolutionWriter.Write(writer, system, result.Placement, result.Evaluation);
        EvaluationDocument.Write(writer, "evaluation", result.Evaluation);
        LeftOutDocument.Write(writer, result.LeftOut);
    }

    /// <summary>Writes changes with their reasons.</summary>
    public static void Changes(Utf8JsonWriter writer, ImmutableArray<PlacementChange> changes)
    {
        writer.WriteStartArray("changes");
        foreach (var change in changes)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Words.Of(change.Kind));
            writer.WriteString("subject", change.Subject);
            writer.WriteString("from", change.From);
            writer.WriteString("to", change.To);
            writer.WriteString("reason", change.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
