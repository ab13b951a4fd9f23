namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>
/// Reads the limits from <c>space4ai-d/qos_constraints.yaml</c> or, when it is missing, from <c>common_config/annotations.yaml</c>;
/// the load comes from the latter.
/// </summary>
internal static class LimitsFile
{
    private const string File = "space4ai-d/qos_constraints.yaml";

    public static void Read(DirectoryFiles files, ApplicationGraph graph, AnnotationsFile annotations, SystemDraft draft, DiagnosticList diagnostics)
    {
        draft.Load = annotations.Load(diagnostics);
        if (files.Optional(File) is not { } root)
        {
            annotations.AddLimits(draft, graph);
            if (annotations.Exists)
            {
                diagnostics.Info(DiagnosticCodes.SubstitutedFile, files.Position(File), $"The file '{File}' is missing; limits are those of {AnnotationsFile.File}.");
            }

            return;
        }

        if (root.Required("system", ignoreCase: true) is not { } entry || RecordReader.From(entry.Value, "'system'", diagnostics) is not { } system)
        {
            return;
        }

        var names = new LimitNames(graph, draft);
        foreach (var limit in system.Entries(system.Optional("local_constraints")))
        {
            if (RecordReader.From(limit.Value, $"'{limit.Key}'", diagnostics) is { } record)
            {
                var component = record.RequiredText("component_name");
                names.AddLocal(component, record.RequiredNumber("threshold", NumberRange.Positive), Percentile(record), record.Position);
                record.WarnAboutRest();
            }
        }

        foreach (var limit in system.Entries(system.Optional("global_constraints")))
        {
            if (RecordReader.From(limit.Value, $"'{limit.Key}'", diagnostics) is { } record)
            {
                ImmutableArray<DocumentNode> items = record.Required("path_components") is { } list ? record.Items(list) : [];
                var path = items.Select(item => (Scalars.Text(item, $"A component of '{limit.Key}'", diagnostics) ?? "", item.Position)).ToList();
                names.AddGlobal(limit.Key, path, record.RequiredNumber("threshold", NumberRange.Positive), Percentile(record), limit.KeyPosition);
                record.WarnAboutRest();
            }
        }
    }

    private static double? Percentile(RecordReader record) => record.Number("percentile", NumberRange.Percentile);
}
