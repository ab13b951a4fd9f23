namespace Continuo.Cli.Documents;

using System.Text.Json;

using Continuo.Adaptation.Days;

/// <summary>Policies over a day as JSON.</summary>
internal static class DayDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, DayComparison comparison)
    {
        writer.WriteString("rules", comparison.Setting.Rules.Name);
        writer.WriteFigure("controlPeriod", comparison.Options.ControlPeriod.TotalSeconds);
        writer.WriteFigure("bootTime", comparison.Options.BootTime.TotalSeconds);
        writer.WriteString("knowledge", comparison.Options.Knowledge == LoadKnowledge.Coming ? "coming" : "measured");
        writer.WriteNumber("seed", comparison.Options.Seed);
        writer.WriteFigure("staticCost", comparison.MeanStaticCost);
        writer.WriteFigure("lowerBound", comparison.MeanLowerBound);
        writer.WriteStartArray("policies");
        foreach (var run in comparison.Runs)
        {
            Run(writer, comparison, run);
        }

        writer.WriteEndArray();
        LeftOutDocument.Write(writer, comparison.Setting.System.LeftOut);
    }

    private static void Run(Utf8JsonWriter writer, DayComparison comparison, PolicyRun run)
    {
        writer.WriteStartObject();
        writer.WriteString("policy", run.Policy);
        writer.WriteFigure("cost", run.MeanCost);
        writer.WriteNumber("periods", run.Periods.Length);
        writer.WriteNumber("violatedPeriods", run.ViolatedPeriods);
        writer.WriteNumber("requestsAboveLimit", run.RequestsAboveLimit);
        writer.WriteNumber("requestsMeasured", run.RequestsMeasured);
        writer.WriteNumber("changes", run.Changes);
        writer.WriteNumber("alarms", run.Alarms);
        writer.WriteStartArray("steps");
        foreach (var (period, reference) in run.Periods.Zip(comparison.References))
        {
            writer.WriteStartObject();
            writer.WriteFigure("time", period.FromSeconds);
            writer.WriteFigure("load", period.Load);
            writer.WriteFigure("measured", period.Decision.MeasuredLoad);
            writer.WriteFigure("planned", period.Decision.PlannedLoad);
            writer.WriteString("cause", Words.Of(period.Decision.Cause));
            writer.WriteFigure("cost", period.Cost);
            writer.WriteFigure("staticCost", reference.Static);
            writer.WriteFigure("lowerBound", reference.LowerBound);
            writer.WriteBoolean("violated", period.IsViolated);
            StepDocument.Changes(writer, period.Decision.Changes);
            writer.WriteStartObject("limits");
            foreach (var limit in period.Limits)
            {
                writer.WriteStartObject(limit.Rule);
                writer.WriteFigure("responseTime", limit.Seconds);
                writer.WriteFigure("limit", limit.LimitSeconds);
                writer.WriteNumber("requests", limit.Count);
                writer.WriteNumber("above", limit.AboveLimit);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteFigure("seconds", period.DecisionSeconds);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
