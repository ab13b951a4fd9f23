namespace Continuo.Cli.Tests;

using System.Text.Json;
using System.Text.Json.Nodes;

/// <summary>Where a load is missing, the hint names the place in what was given: a file, or a directory.</summary>
public sealed class MissingLoadTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("continuo-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Solve_DirectoryWithoutLoad_NamesTheAnnotation()
    {
        var sample = CommandLineRun.Sample("mask-detection");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Without(Path.Combine(_folder, "common_config", "annotations.yaml"), "  expected_throughput:\n    rate: 0.4\n");

        Hint("--application-dir", _folder)
            .ShouldBe("give it, for instance --load 1.8, or as 'expected_throughput' of a component in common_config/annotations.yaml");
    }

    [Fact]
    public void Solve_FileWithoutLoad_NamesTheKey()
    {
        var copy = Path.Combine(_folder, "system.json");
        var root = JsonNode.Parse(File.ReadAllText(CommandLineRun.Sample("inspection/system.json")))!.AsObject();
        root.Remove("Lambda");
        File.WriteAllText(copy, root.ToJsonString());

        Hint("--system", copy).ShouldBe("give it, for instance --load 1.8, or as 'Lambda' in the file");
    }

    private static void Without(string file, string lines)
    {
        var text = File.ReadAllText(file);
        text.ShouldContain(lines, Case.Sensitive);
        File.WriteAllText(file, text.Replace(lines, "", StringComparison.Ordinal));
    }

    private static string? Hint(params string[] input)
    {
        var (code, output, _) = CommandLineRun.Of(["place", "solve", .. input, "--json"]);

        code.ShouldBe(1);
        return JsonDocument.Parse(output).RootElement.GetProperty("diagnostics").EnumerateArray()
            .Single(d => d.GetProperty("code").GetString() == "CON2001").GetProperty("hint").GetString();
    }
}
