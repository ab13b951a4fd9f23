namespace Continuo.Oscar.Fdl;

using System.Collections.Immutable;

using Continuo.Files;
using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads functions files: the functions definition language of OSCAR with the keys of Continuo.</summary>
public static class FunctionsFileReader
{
    /// <summary>Reads a file and the scripts that it names.</summary>
    /// <param name="path">Path of a YAML or JSON file.</param>
    /// <returns>The functions, or the errors (<c>CON10xx</c>, <c>CON11xx</c>, <c>CON1202</c>, <c>CON17xx</c>).</returns>
    public static Outcome<FunctionsFile> Read(string path)
    {
        var diagnostics = new DiagnosticList();
        if (OtherFile.IsDirectory(path, diagnostics) || DocumentReader.Read(path, diagnostics) is not { } root || (root is MappingNode mapping && OtherFile.IsMeant(path, mapping, diagnostics)) || RecordReader.From(root, "the functions file", diagnostics) is not { } record)
        {
            return diagnostics.ToOutcome<FunctionsFile>(null);
        }

        var shared = new SharedSections(ProvidersShape.Read(record), record.Optional("clusters")?.Value);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var functions = Functions(record, shared, folder);
        var clusters = ClustersShape.Read(record, "clusters");
        LeaveAlone(record, "apis");
        record.WarnAboutRest();
        FunctionChecks.Run(functions, diagnostics);
        if (functions.IsEmpty && !diagnostics.HasErrors)
        {
            diagnostics.Warning(
                DiagnosticCodes.NoFunction, record.Optional("functions")?.Value.Position ?? record.Position, "The file holds no function for OSCAR: there is nothing to apply.",
                "functions stand below 'functions:', 'oscar:'; a section 'aws' is for AWS Lambda, and is left alone");
        }

        return diagnostics.ToOutcome(new FunctionsFile(functions) { Clusters = clusters });
    }

    private static ImmutableArray<FunctionEntry> Functions(RecordReader record, SharedSections shared, string folder)
    {
        if (record.Required("functions") is not { } section || RecordReader.From(section.Value, "'functions'", record.Diagnostics) is not { } functions)
        {
            return [];
        }

        LeaveAlone(functions, "aws");
        var oscar = functions.Optional("oscar");
        if (oscar is null && functions.Optional("aws") is null)
        {
            functions.Required("oscar");
        }

        ImmutableArray<FunctionEntry> found = oscar is null ? [] : [.. functions.Items(oscar).SelectMany(item => Item(item, shared, folder, record.Diagnostics))];
        functions.WarnAboutRest();
        return found;
    }

    /// <summary>An item is a map with one key, the cluster; several are read alike.</summary>
    private static IEnumerable<FunctionEntry> Item(DocumentNode item, SharedSections shared, string folder, DiagnosticList diagnostics)
    {
        if (RecordReader.From(item, "an item of 'oscar'", diagnostics) is not { } clusters)
        {
            return [];
        }

        var entries = clusters.Rest();
        var beside = entries.Where(entry => FunctionShape.IsKey(entry.Key)).ToList();
        var above = entries.Where(entry => !FunctionShape.IsKey(entry.Key)).ToList();
        if (above.Count > 0 && beside.Count > 0)
        {
            diagnostics.Error(
                DiagnosticCodes.NotIndented, beside[0].KeyPosition,
                $"{string.Join(", ", beside.Take(5).Select(entry => $"'{entry.Key}'"))}{(beside.Count > 5 ? " …" : "")} stand{(beside.Count == 1 ? "s" : "")} beside the cluster '{above[0].Key}' instead of below it.",
                $"indent {(beside.Count == 1 ? "it" : "them")} as far as the lines of the function: two more spaces than '{above[0].Key}'");
            above.RemoveAll(entry => entry.Value is ScalarNode { IsNull: true });
            entries = [.. above];
        }

        return entries
            .Select(entry => RecordReader.From(entry.Value, $"the function of cluster '{entry.Key}'", diagnostics) is { } record
                && new FunctionShape(record, shared, folder).Read(entry.Key) is { } service ? new FunctionEntry(entry.Key, service, entry.Value.Position) : null)
            .OfType<FunctionEntry>();
    }

    private static void LeaveAlone(RecordReader record, string key)
    {
        if (record.Optional(key) is { } entry)
        {
            record.Diagnostics.Info(DiagnosticCodes.OtherSection, entry.KeyPosition, $"The section '{key}' is not for OSCAR and is left alone here.");
        }
    }
}
