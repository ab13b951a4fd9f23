namespace Continuo.Cli.Documents;

using System.Collections.Immutable;
using System.Text.Json;

using Continuo.Adaptation.Migration;

/// <summary>A migration as JSON.</summary>
internal static class MigrationDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, MigrationPlan plan)
    {
        EvaluationDocument.Load(writer, plan.To.Load);
        EvaluationDocument.Answer(writer, "feasible", plan.Verdict);
        Steps(writer, "steps", plan.Steps);
        Steps(writer, "back", plan.Back);
        LeftOutDocument.Write(writer, plan.LeftOut);
    }

    private static void Steps(Utf8JsonWriter writer, string name, ImmutableArray<MigrationStep> steps)
    {
        writer.WriteStartArray(name);
        foreach (var step in steps)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", step.Number);
            writer.WriteString("kind", Words.Of(step.Kind));
            writer.WriteString("subject", step.Subject);
            writer.WriteString("from", step.From);
            writer.WriteString("to", step.To);
            writer.WriteString("reason", step.Reason);
            EvaluationDocument.Answer(writer, "feasible", step.After.Verdict);
            writer.WriteFigure("cost", step.Cost);
            EvaluationDocument.Violations(writer, step.After.Violations);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
