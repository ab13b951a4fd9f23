namespace Continuo.Files.Tests;

using System.Text.Json;

using Continuo.Model;

public class PublishedFilesTests
{
    [Fact]
    public void Read_PublishedSystems_HaveNoErrors()
    {
        var files = SystemFiles().ToList();

        files.Count.ShouldBeGreaterThan(90);
        foreach (var file in files)
        {
            var outcome = SystemDescriptionReader.Read(file);
            outcome.Succeeded.ShouldBeTrue(Report(outcome.Diagnostics));
        }
    }

    [Fact]
    public void Read_PublishedSolutions_HaveNoErrors()
    {
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SharedFolder.Require(), "bench", "space4ai-r"), "best_sol*.json", SearchOption.AllDirectories))
        {
            var system = SystemDescriptionReader.Read(Path.Combine(Path.GetDirectoryName(file)!, "system_description.json")).Value!;
            var outcome = SolutionReader.Read(file, system);
            outcome.Succeeded.ShouldBeTrue(Report(outcome.Diagnostics));
            count++;
        }

        count.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void Read_GoldenAssignments_HaveNoErrors()
    {
        foreach (var file in GoldenFiles())
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            var path = document.RootElement.GetProperty("system") is { ValueKind: JsonValueKind.String } relative
                ? Path.Combine(SharedFolder.Require(), relative.GetString()!)
                : file;
            var system = SystemDescriptionReader.Read(path).Value!;
            var (list, key) = document.RootElement.TryGetProperty("cases", out var cases)
                ? (cases, "assignments")
                : (document.RootElement.GetProperty("evaluations"), "assignment");
            foreach (var item in list.EnumerateArray())
            {
                var outcome = SolutionReader.ReadText(item.GetProperty(key).GetRawText(), file, system);
                outcome.Succeeded.ShouldBeTrue(Report(outcome.Diagnostics));
            }
        }
    }

    private static IEnumerable<string> GoldenFiles() =>
        ((string[])["space4ai-d", "space4ai-r"])
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SharedFolder.Require(), "golden", folder), "*.json"))
        .Where(file => !file.EndsWith("faas-model.json", StringComparison.Ordinal));

    private static IEnumerable<string> SystemFiles() =>
        GoldenFiles()
        .Where(file => file.Contains("space4ai-d", StringComparison.Ordinal))
        .Concat(Directory.EnumerateFiles(Path.Combine(SharedFolder.Require(), "bench", "space4ai-r"), "system_description*.json", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(Path.Combine(SharedFolder.Require(), "bench", "space4ai-d", "instances"), "*.json"));

    private static string Report(IEnumerable<Diagnostic> diagnostics) => string.Join(Environment.NewLine, diagnostics.Take(20));
}
