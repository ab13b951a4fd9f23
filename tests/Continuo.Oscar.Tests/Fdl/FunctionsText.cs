namespace Continuo.Oscar.Tests.Fdl;

using Continuo.Model;
using Continuo.Oscar.Fdl;

/// <summary>Functions files in a folder of their own, beside a script.</summary>
internal sealed class FunctionsText : IDisposable
{
    /// <summary>Where the lines given to <see cref="Read"/> begin.</summary>
    public const int LineOfMembers = 6;

    public FunctionsText() => Write("f.sh", "echo 1\n");

    public string Folder { get; } = Directory.CreateTempSubdirectory("continuo-fdl-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public string Write(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Reads a file with one function that has some more lines.</summary>
    public Outcome<FunctionsFile> Read(string lines) =>
        Whole($"functions:\n  oscar:\n  - local:\n      name: f1\n      script: f.sh\n      {lines.ReplaceLineEndings("\n      ")}\n");

    public Outcome<FunctionsFile> Whole(string text) => FunctionsFileReader.Read(Write("functions.yaml", text));
}
