namespace Continuo.Files.Tests;

using System.Diagnostics;
using System.Text;

using Continuo.Files.Documents;

public class MutatedFilesTests
{
    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ",", ":", "\"", "'", "\n", "- ", "? ", "# ", "&a ", "*a", "<<", "!!str ", "!x ", "|\n", ">-\n", "---\n", "...\n", "%YAML 9.9\n", "\t", "\\",
        "\\u12", "NaN", "-Infinity", ".inf", "1e999", "-1", "0", "null", "~", "\0", "\uFEFF", "\r", "\u0085", "\u2028", "😀", "next", "c1", "h1", "{}", "[]", "\"\": ",
    ];

    [Fact]
    public void Read_MutatedSystems_NeverThrowsOrHangs()
    {
        var random = new Random(1);
        var systems = Enumerable.Range(0, 40).Select(seed => SystemDescriptionWriter.Write(new RandomSystem(seed).Create())).ToList();
        var texts = systems.Concat(systems.Select(Yaml.FromJson)).ToList();
        var clock = Stopwatch.StartNew();
        var cases = 0;
        for (; cases < 4_000; cases++)
        {
            var yaml = cases % texts.Count >= systems.Count;
            var text = Mutate(texts[cases % texts.Count], random);
            var one = Stopwatch.StartNew();

            var outcome = SystemDescriptionReader.ReadText(text, yaml ? "system.yaml" : "system.json");

            outcome.Succeeded.ShouldBe(outcome.Diagnostics.All(d => d.Severity != Model.DiagnosticSeverity.Error));
            if (outcome.Value is { } system)
            {
                SystemDescriptionReader.ReadText(SystemDescriptionWriter.Write(system), "again.json").Succeeded.ShouldBeTrue(text);
            }

            one.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        }

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void Read_MutatedSolutions_NeverThrowsOrHangs()
    {
        var random = new Random(2);
        var system = SystemDescriptionReader.ReadText(Samples.System, "system.json").Value!;
        for (var i = 0; i < 4_000; i++)
        {
            var text = Mutate(Samples.Solutions[i % Samples.Solutions.Length], random);

            var outcome = SolutionReader.ReadText(text, i % 3 == 0 ? "x.yaml" : "x.json", system);

            outcome.Succeeded.ShouldBe(outcome.Diagnostics.All(d => d.Severity != Model.DiagnosticSeverity.Error));
        }
    }

    [Fact]
    public void Read_MutatedApplicationDirectories_NeverThrowsOrHangs()
    {
        var random = new Random(4);
        using var copy = TemporaryDirectory.CopyOf(Path.Combine(Repository.Root, "samples", "mask-detection"));
        var files = Directory.GetFiles(copy.Path, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".yaml" or ".json").Order().ToList();
        for (var i = 0; i < 180; i++)
        {
            var file = files[i % files.Count];
            var original = File.ReadAllText(file);
            File.WriteAllBytes(file, Encoding.UTF8.GetBytes(Mutate(original, random)));

            var outcome = ApplicationDirectoryReader.Read(copy.Path);

            outcome.Succeeded.ShouldBe(outcome.Diagnostics.All(d => d.Severity != Model.DiagnosticSeverity.Error));
            File.WriteAllText(file, original);
        }
    }

    [Fact]
    public void Read_LargeGarbage_IsRefusedSoon()
    {
        const int N = 60_000;
        string Many(Func<int, string> item) => string.Join(",", Enumerable.Range(0, N).Select(item));
        var text = """
            {"DirectedAcyclicGraph": {"c": {"next": [@a], "transition_probability": [@1]}},
             "Components": {"c": {"s": {"h": {"next": [@b], "data_size": [@1]}}}, @objects-b},
             "EdgeResources": {"l": {@objects-r}},
             "CompatibilityMatrix": {"c": {"h": [@rows]}},
             "Performance": {"c": {"h": {@objects-r}}},
             "GlobalConstraints": {"p": {"components": [@b], "global_res_time": 1}},
             "NetworkTechnology": {"n": {"computationalLayers": [@m], "AccessDelay": 1, "Bandwidth": 1}}}
            """
            .Replace("@objects-b", Many(i => $"\"b{i}\": {{}}"), StringComparison.Ordinal)
            .Replace("@objects-r", Many(i => $"\"r{i}\": {{}}"), StringComparison.Ordinal)
            .Replace("@rows", Many(i => $"{{\"resource\": \"q{i}\", \"memory\": 1}}"), StringComparison.Ordinal)
            .Replace("@1", Many(_ => "1"), StringComparison.Ordinal)
            .Replace("@a", Many(i => $"\"a{i}\""), StringComparison.Ordinal)
            .Replace("@b", Many(i => $"\"b{i}\""), StringComparison.Ordinal)
            .Replace("@m", Many(i => $"\"m{i}\""), StringComparison.Ordinal);
        var clock = Stopwatch.StartNew();

        var outcome = SystemDescriptionReader.ReadText(text, "system.json");

        outcome.Diagnostics.Length.ShouldBe(1_001);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(3));
    }

    [Fact]
    public void Decode_RandomBytes_NeverThrows()
    {
        var random = new Random(3);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = new byte[random.Next(0, 64)];
            random.NextBytes(bytes);
            var diagnostics = new DiagnosticList();

            if (DocumentText.Decode(bytes, "x", diagnostics) is { } text)
            {
                DocumentReader.ReadText(text, "x", diagnostics);
            }
        }
    }

    private static string Mutate(string text, Random random)
    {
        var result = new StringBuilder(text);
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var at = random.Next(result.Length);
            var length = Math.Min(random.Next(1, random.Next(3) == 0 ? 200 : 4), result.Length - at);
            switch (random.Next(5))
            {
                case 0:
                    result.Remove(at, length);
                    break;
                case 1:
                    result.Insert(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 2:
                    result[at] = (char)random.Next(0, random.Next(2) == 0 ? 128 : 0x10000);
                    break;
                case 3:
                    result.Insert(random.Next(result.Length), result.ToString(at, length));
                    break;
                default:
                    result.Remove(at, length).Insert(at, Tokens[random.Next(Tokens.Length)]);
                    break;
            }

            if (result.Length == 0)
            {
                result.Append(' ');
            }
        }

        return result.ToString();
    }
}
