namespace Continuo.Cli.Documents;

using System.Collections.Immutable;
using System.Text.Json;

using Continuo.Cli.Commands;
using Continuo.Model;

/// <summary>A comparison as JSON.</summary>
internal static class CompareDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, ImmutableArray<(string File, Evaluation Evaluation)> rows, ImmutableArray<Move> moved)
    {
        writer.WriteStartArray("placements");
        foreach (var (file, evaluation) in rows)
        {
            writer.WriteStartObject();
            writer.WriteString("file", file);
            EvaluationDocument.Write(writer, "evaluation", evaluation);
            LeftOutDocument.Write(writer, evaluation.LeftOut);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("moved");
        foreach (var move in moved)
        {
            writer.WriteStartObject();
            writer.WriteString("subject", move.Subject);
            writer.WriteString("from", move.From);
            writer.WriteString("to", move.To);
            if (rows.Length > 2)
            {
                writer.WriteString("file", move.File);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
