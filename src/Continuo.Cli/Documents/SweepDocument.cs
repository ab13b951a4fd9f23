namespace Continuo.Cli.Documents;

using System.Collections.Immutable;
using System.Text.Json;

using Continuo.Cli.Commands;
using Continuo.Placement.Loads;

/// <summary>A sweep over the load as JSON.</summary>
internal static class SweepDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, LoadSweepRequest request, LoadSweepResult result, ImmutableArray<ImmutableArray<Move>> changes)
    {
        writer.WriteStartArray("points");
        foreach (var (point, moves) in result.Points.Zip(changes))
        {
            writer.WriteStartObject();
            EvaluationDocument.Load(writer, point.Profile);
            if (request.Problem.Load.Uniform is null)
            {
                writer.WriteFigure("factor", point.Load);
            }

            writer.WriteString("status", Words.Of(point.Result.Status));
            writer.WriteFigure("cost", point.Result.Cost);
            writer.WriteFigure("lowerBound", point.Result.LowerBound);
            writer.WriteFigure("gap", point.Result.Gap);
            writer.WriteStartArray("changes");
            foreach (var move in moves)
            {
                writer.WriteStartObject();
                writer.WriteString("subject", move.Subject);
                writer.WriteString("from", move.From);
                writer.WriteString("to", move.To);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            EvaluationDocument.Write(writer, "evaluation", point.Result.Evaluation);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        LeftOutDocument.Write(writer, result.LeftOut);
    }
}
