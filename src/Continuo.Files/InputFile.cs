namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>An input of which is known what it holds.</summary>
/// <param name="Path">Path as the user gave it.</param>
/// <param name="Kind">What it holds.</param>
public sealed record InputFile(string Path, InputKind Kind)
{
    /// <summary>Recognises a directory by being one, a load profile by its extension, and other files by their keys.</summary>
    /// <param name="path">Path of a directory, or of a JSON, YAML or CSV file.</param>
    /// <returns>The input; or the errors <c>CON10xx</c> of an unreadable or unrecognised file. What it means is not looked at.</returns>
    public static Outcome<InputFile> Recognise(string path)
    {
        var diagnostics = new DiagnosticList();
        if (Directory.Exists(path))
        {
            return diagnostics.ToOutcome(new InputFile(path, InputKind.ApplicationDirectory));
        }

        if (System.IO.Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return diagnostics.ToOutcome(new InputFile(path, InputKind.LoadProfile));
        }

        var root = DocumentReader.Read(path, diagnostics);
        if (root is null)
        {
            return diagnostics.ToOutcome<InputFile>(null);
        }

        var kind = KindOf(root);
        if (kind is null && FileKind.Of(root) is { } other)
        {
            diagnostics.Error(DiagnosticCodes.WrongFile, root.Position, $"The file is {other.Noun}, which is not checked by itself.", other.Use);
        }
        else if (kind is null)
        {
            diagnostics.Error(
                DiagnosticCodes.UnknownFile,
                root.Position,
                "The file is neither a system description nor a solution nor a functions file.",
                "the first has 'DirectedAcyclicGraph' and 'Components', the second 'components' or 'assignment', the third 'functions'");
        }

        return diagnostics.ToOutcome(kind is { } known ? new InputFile(path, known) : null);
    }

    private static InputKind? KindOf(DocumentNode root) => FileKind.Of(root) switch
    {
        var kind when kind == FileKind.System => InputKind.SystemDescription,
        var kind when kind == FileKind.Solution => InputKind.Solution,
        _ when root is MappingNode mapping && mapping.Find("functions") is { Value: MappingNode } => InputKind.FunctionsFile,
        _ => null,
    };
}
