namespace Continuo.Cli.Tests;

/// <summary>The optimum of the inspection sample in a file that goes when the test ends.</summary>
internal sealed class TemporaryPlacement : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("continuo-");

    public TemporaryPlacement()
    {
        Path = System.IO.Path.Combine(_folder.FullName, "placement.json");
        CommandLineRun.Of("place", "solve", "--system", CommandLineRun.Sample("inspection/system.json"), "--output", Path, "--quiet").Code.ShouldBe(0);
    }

    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
