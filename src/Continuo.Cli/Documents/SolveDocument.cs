namespace Continuo.Cli.Documents;

using System.Text.Json;

using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Infeasibility;
using Continuo.Placement.Solvers;

/// <summary>The result of a search as JSON.</summary>
internal static class SolveDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, SystemDescription system, SolveResult result)
    {
        writer.WriteString("status", Words.Of(result.Status));
        writer.WriteString("method", result.Method);
        writer.WriteFigure("cost", result.Cost);
        writer.WriteFigure("lowerBound", result.LowerBound);
        writer.WriteFigure("gap", result.Gap);
        writer.WriteFigure("seconds", result.Seconds);
        writer.WriteNumber("evaluations", result.Evaluations);
        writer.WriteNumber("seed", result.Seed);
        writer.WriteNumber("threads", result.Threads);
        writer.WritePropertyName("placement");
        if (result is { Placement: { } placement, Evaluation: { } evaluation })
        {
            SolutionWriter.Write(writer, system, placement, evaluation);
        }
        else
        {
            writer.WriteNullValue();
        }

        EvaluationDocument.Write(writer, "evaluation", result.Evaluation);
        Infeasible(writer, result.Infeasible);
        LeftOutDocument.Write(writer, result.LeftOut);
    }

    /// <summary>Writes why there is no placement.</summary>
    public static void Infeasible(Utf8JsonWriter writer, InfeasibilityReport? report)
    {
        if (report is null)
        {
            writer.WriteNull("infeasible");
            return;
        }

        writer.WriteStartObject("infeasible");
        writer.WriteStartArray("conflict");
        foreach (var rule in report.Conflict)
        {
            writer.WriteStringValue(rule);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("smallestRelaxation");
        foreach (var rule in InOrder(report))
        {
            writer.WriteFigure(rule, report.SmallestRelaxation[rule]);
        }

        writer.WriteEndObject();
        writer.WriteFigure("scaleAll", report.ScaleAll);
        if (!report.IsComplete)
        {
            writer.WriteBoolean("complete", false);
        }

        writer.WriteEndObject();
    }

    /// <summary>The limits that can be relaxed, in the order of the conflict.</summary>
    public static IEnumerable<string> InOrder(InfeasibilityReport report) =>
        report.Conflict.Where(report.SmallestRelaxation.ContainsKey)
            .Concat(report.SmallestRelaxation.Keys.Where(rule => !report.Conflict.Contains(rule)).Order(StringComparer.Ordinal));
}
