namespace Continuo.Cli.Documents;

using System.Text.Json;

using Continuo.Cli.Commands;
using Continuo.Files;
using Continuo.Model;

/// <summary>The files and the document of a run in the manner of SPACE4AI-D.</summary>
internal static class Space4AiDDocument
{
    /// <summary>The file of one load: the solution in its shape, or why there is none.</summary>
    public static string File(SystemDescription system, Space4AiDSolution solution) => solution.Result is { Placement: { } placement, Evaluation: { } evaluation }
        ? SolutionWriter.Write(system, placement, evaluation, new SolutionWriterOptions { Compatible = true })
        : AnswerDocument.Render(writer =>
        {
            writer.WriteNumber("Lambda", solution.Load);
            writer.WriteBoolean("feasible", false);
            writer.WriteString("status", Words.Of(solution.Result.Status));
            SolveDocument.Infeasible(writer, solution.Result.Infeasible);
        });

    public static void WriteMembers(Utf8JsonWriter writer, IReadOnlyList<Space4AiDSolution> solutions, bool withLargestLoad)
    {
        writer.WriteStartArray("solutions");
        foreach (var solution in solutions)
        {
            writer.WriteStartObject();
            writer.WriteFigure("load", solution.Load);
            writer.WriteString("status", Words.Of(solution.Result.Status));
            writer.WriteString("method", solution.Result.Method);
            writer.WriteFigure("cost", solution.Result.Cost);
            writer.WriteFigure("lowerBound", solution.Result.LowerBound);
            writer.WriteFigure("gap", solution.Result.Gap);
            writer.WriteFigure("seconds", solution.Result.Seconds);
            if (withLargestLoad)
            {
                writer.WriteFigure("maximumLoad", solution.LargestLoad);
            }

            writer.WriteString("file", solution.File);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
