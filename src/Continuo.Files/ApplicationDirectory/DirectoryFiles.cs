namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>The files of an application directory.</summary>
internal sealed class DirectoryFiles(string directory, DiagnosticList diagnostics)
{
    public DiagnosticList Diagnostics => diagnostics;

    public string PathOf(string file) => Path.Combine(directory, file);

    public SourcePosition Position(string file) => new(PathOf(file), 0, 0);

    /// <summary>Names of the folders in a folder, <c>deployment2</c> before <c>deployment10</c>; none when it is missing.</summary>
    public IEnumerable<string> Folders(string folder) => Directory.Exists(PathOf(folder))
        ? Directory.EnumerateDirectories(PathOf(folder)).Select(path => Path.GetFileName(path))
            .OrderBy(name => LayerNumber.Of(name) ?? -1).ThenBy(name => name, StringComparer.Ordinal)
        : [];

    /// <summary>The root object of a file that has to be there.</summary>
    public RecordReader? Required(string file, string hint)
    {
        if (!File.Exists(PathOf(file)))
        {
            diagnostics.Error(DiagnosticCodes.MissingFile, Position(file), $"The file '{file}' is missing.", hint);
            return null;
        }

        return DocumentReader.Read(PathOf(file), diagnostics) is { } root ? RecordReader.From(root, file, diagnostics) : null;
    }

    /// <summary>Whether a file is there and holds something; when it cannot be read, that is reported.</summary>
    public bool Holds(string file) => File.Exists(PathOf(file)) && new FileInfo(PathOf(file)).Length > 0;

    /// <summary>The root object of a file that may be missing or hold nothing.</summary>
    public RecordReader? Optional(string file)
    {
        if (!Holds(file))
        {
            return null;
        }

        return DocumentReader.Read(PathOf(file), diagnostics) is { } root and not ScalarNode { IsNull: true } ? RecordReader.From(root, file, diagnostics) : null;
    }
}
