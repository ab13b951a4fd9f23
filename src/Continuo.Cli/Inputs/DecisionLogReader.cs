namespace Continuo.Cli.Inputs;

using System.Collections.Immutable;
using System.Text.Json;

using Continuo.Adaptation.Decisions;
using Continuo.Adaptation.Policies;
using Continuo.Cli.Documents;
using Continuo.Cli.Running;
using Continuo.Model;

/// <summary>Reads decisions that were written as JSON lines, and reports every line that is none.</summary>
internal static class DecisionLogReader
{
    private const int MostErrors = 5;

    private static readonly Dictionary<string, DecisionCause> Causes = Enum.GetValues<DecisionCause>().ToDictionary(Words.Of, StringComparer.Ordinal);

    public static Outcome<IReadOnlyList<RecordedDecision>> Read(string path)
    {
        var decisions = new List<RecordedDecision>();
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        try
        {
            var number = 0;
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (line.Length > 0 && errors.Count < MostErrors)
                {
                    Line(line, new SourcePosition(path, number, 1), decisions, errors);
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            errors.Add(new Diagnostic(CliCodes.LogNotReadable, DiagnosticSeverity.Error, $"The decision log cannot be read: {fault.Message}"));
        }

        if (errors.Count == 0 && decisions.Count == 0)
        {
            errors.Add(new Diagnostic(CliCodes.LogNotReadable, DiagnosticSeverity.Error, "The decision log holds no decision.") { Position = new SourcePosition(path, 0, 0) });
        }

        return new Outcome<IReadOnlyList<RecordedDecision>>(errors.Count > 0 ? null : decisions, errors.ToImmutable());
    }

    private static void Line(
        string line, SourcePosition position, List<RecordedDecision> decisions, ImmutableArray<Diagnostic>.Builder errors)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var measured = root.GetProperty("measured");
            decisions.Add(new RecordedDecision(
                root.GetProperty("policy").GetString()!,
                root.GetProperty("time").GetDouble(),
                measured.ValueKind == JsonValueKind.Number ? measured.GetDouble() : null,
                Causes[root.GetProperty("cause").GetString()!],
                Placement(root.GetProperty("assignment"))));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentNullException)
        {
            errors.Add(new Diagnostic(CliCodes.LogNotReadable, DiagnosticSeverity.Error, "The line is no decision.")
            {
                Position = position,
                Hint = "a decision log is written by adapt simulate --log",
            });
        }
    }

    private static Placement Placement(JsonElement assignment) => new(
    [
        .. assignment.EnumerateArray()
            .Select(place => (
                Component: Text(place, "component"),
                Deployment: Text(place, "deployment"),
                Partition: new PartitionPlacement(Text(place, "partition"), Text(place, "resource"), place.GetProperty("instances").GetInt32())))
            .GroupBy(place => (place.Component, place.Deployment))
            .Select(places => new ComponentPlacement(places.Key.Component, places.Key.Deployment, [.. places.Select(p => p.Partition)])),
    ]);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException();
}
