namespace Continuo.Cli.Documents;

using System.Text.Json;

using Continuo.Cli.Screens;
using Continuo.Placement.Explanation;

/// <summary>An explanation as JSON.</summary>
internal static class ExplanationDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, PlacementExplanation explanation)
    {
        writer.WriteStartArray("binding");
        foreach (var rule in explanation.Binding)
        {
            var (kind, subject) = RuleWords.Split(rule.Rule);
            writer.WriteStartObject();
            writer.WriteString("kind", kind);
            writer.WriteString("subject", subject);
            writer.WriteFigure("value", rule.Value);
            writer.WriteFigure("limit", rule.Limit);
            writer.WriteFigure("slack", rule.Slack);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("prices");
        foreach (var price in explanation.Prices)
        {
            writer.WriteStartObject();
            writer.WriteString("limit", price.Limit);
            writer.WriteFigure("from", price.FromSeconds);
            writer.WriteFigure("to", price.ToSeconds);
            writer.WriteFigure("cost", price.Cost);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("components");
        foreach (var component in explanation.Components)
        {
            Component(writer, component);
        }

        writer.WriteEndArray();
        LeftOutDocument.Write(writer, explanation.LeftOut);
    }

    private static void Component(Utf8JsonWriter writer, ComponentReason component)
    {
        writer.WriteStartObject();
        writer.WriteString("component", component.Component);
        writer.WriteString("why", component.Why);
        if (component.NextBest is { } next)
        {
            writer.WriteStartObject("nextBest");
            writer.WriteString("placement", next.Placement);
            writer.WriteFigure("cost", next.Cost);
            EvaluationDocument.Violations(writer, next.Violations);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("nextBest");
        }

        writer.WriteEndObject();
    }
}
