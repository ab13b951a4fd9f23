namespace Continuo.Files.Tests;

/// <summary>A copy of a sample that a test may change; gone afterwards.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    private TemporaryDirectory(string path) => Path = path;

    public string Path { get; }

    public static TemporaryDirectory CopyOf(string source)
    {
        var copy = new TemporaryDirectory(Directory.CreateTempSubdirectory("continuo-files-").FullName);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(copy.Path, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }

        return copy;
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Replace(string file, string from, string to)
    {
        var text = System.IO.File.ReadAllText(File(file));
        text.ShouldContain(from, Case.Sensitive);
        System.IO.File.WriteAllText(File(file), text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
