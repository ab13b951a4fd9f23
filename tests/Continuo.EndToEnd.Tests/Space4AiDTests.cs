namespace Continuo.EndToEnd.Tests;

using System.Text.Json;

/// <summary>The front end for scripts of SPACE4AI-D.</summary>
public sealed class Space4AiDTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_LoadBoundAndLoad_WritesOneFileEach()
    {
        var (system, configuration) = Files();
        var before = File.ReadAllText(system);

        var run = ContinuoProcess.Run("space4ai-d", "-s", system, "-c", configuration, "-L", "0.8", "-o", _folder.Root, "--json").ShouldBeCalm();

        run.Document().GetProperty("solutions").EnumerateArray().Select(s => s.GetProperty("load").GetDouble()).ShouldBe([0.1, 0.2, 0.8]);
        Directory.GetFiles(_folder.Root, "Lambda_*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["Lambda_0.1.json", "Lambda_0.2.json", "Lambda_0.8.json"]);
        var solution = JsonDocument.Parse(File.ReadAllText(_folder.PathOf("Lambda_0.8.json"))).RootElement;
        solution.GetProperty("total_cost").ValueKind.ShouldBe(JsonValueKind.String);
        solution.GetProperty("Lambda").GetDouble().ShouldBe(0.8);
        File.ReadAllText(system).ShouldBe(before);
    }

    [Fact]
    public void Run_BinarySearch_AddsTheLargestLoadOfEachPlacement()
    {
        var (system, configuration) = Files();
        File.WriteAllText(configuration, File.ReadAllText(configuration).Replace("\"Methods\": {", "\"Methods\": {\"m3\": {\"name\": \"binary_search\", \"upperBoundLambda\": 5, \"epsilon\": 0.01},", StringComparison.Ordinal));

        var run = ContinuoProcess.Run("space4ai-d", "-s", system, "-c", configuration, "-o", _folder.Root, "--json").ShouldBeCalm();

        run.ExitCode.ShouldBe(0, run.Error);
        run.Document().GetProperty("diagnostics").ToString().ShouldNotContain("CON2044");
        foreach (var solution in run.Document().GetProperty("solutions").EnumerateArray())
        {
            solution.GetProperty("maximumLoad").GetDouble().ShouldBeGreaterThanOrEqualTo(solution.GetProperty("load").GetDouble());
        }
    }

    [Fact]
    public void Evaluate_OwnSolution_IsFeasible()
    {
        var (system, configuration) = Files();
        ContinuoProcess.Run("space4ai-d", "-s", system, "-c", configuration, "-o", _folder.Root);

        var run = ContinuoProcess.Run("space4ai-d", "--system_file", system, "-e", "0.2", _folder.PathOf("Lambda_0.2.json"), "--json").ShouldBeCalm();

        run.ExitCode.ShouldBe(0);
        run.Document().GetProperty("rules").GetString().ShouldBe("space4ai-d");
    }

    [Theory]
    [InlineData("-s a -L x", 2)]
    [InlineData("-s a -e 1", 2)]
    [InlineData("-L 1", 2)]
    [InlineData("-s nowhere.json -L 1", 1)]
    [InlineData("-s samples/inspection/system.json", 1)]
    [InlineData("-s samples/inspection/system.json -c nowhere.json", 1)]
    [InlineData("-s samples/inspection/system.json -c samples/inspection/system.json", 1)]
    public void Run_WrongUseAndInput_IsSaid(string line, int code)
    {
        var run = ContinuoProcess.Run(["space4ai-d", .. line.Split(' ')]).ShouldBeCalm();

        run.ExitCode.ShouldBe(code);
        run.Error.ShouldNotBeEmpty();
    }

    private (string System, string Configuration) Files() => (
        _folder.Write("system.json", File.ReadAllText(Repository.Inspection)),
        _folder.Write("Input.json", """
            {"LambdaBound": {"start": 0.1, "end": 0.3, "step": 0.1},
             "Methods": {"m1": {"name": "RG", "iterations": 200, "duration": 0.8},
                         "m2": {"name": "local search", "iterations": 10, "duration": 0.8, "startingPointsNumber": 5, "specialParameters": {"minScore": 0}}},
             "Seed": 2, "VerboseLevel": 0}
            """));
}
