namespace Continuo.Cli.Tests;

using System.Text.Json;

using Continuo.Tests;

/// <summary>What each command says where candidates cannot be judged.</summary>
public sealed class LeftOutTests : IDisposable
{
    private static readonly string[] LeftOut = ["b/h1 on F1"];

    private readonly string _folder = Directory.CreateTempSubdirectory("continuo-cli-").FullName;
    private readonly string _system;
    private readonly string _onFunction;
    private readonly string _onMachine;

    public LeftOutTests()
    {
        _system = Write("system.json", System(""", "F1": {"model": "MLLIBfaas", "regressor_file": "/f.pickle", "demandWarm": 0.3, "demandCold": 0.6}"""));
        _onFunction = Write("function.json", Placed("\"L3\": {\"F1\": {}}"));
        _onMachine = Write("machine.json", Placed("\"L2\": {\"V1\": {\"number\": 1}}"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Solve_OneLeftOut_NamesItInTheSecondLineAndInTheReport()
    {
        var report = Path.Combine(_folder, "report.html");
        var (code, screen, error) = CommandLineRun.Of("place", "solve", "--system", _system, "--report", report);

        code.ShouldBe(0);
        screen.Split('\n')[0].ShouldStartWith("feasible: cost 3.0000");
        screen.Split('\n')[1].ShouldBe("left out: b/h1 on F1: the model 'MLLIBfaas' cannot be evaluated: '/f.pickle' is not in the portable form");
        error.ShouldContain("system.json:");
        error.ShouldContain("warning CON1230");
        File.ReadAllText(report).ShouldContain("What was left out");
        File.ReadAllText(report).ShouldContain("b/h1 on F1");
        CommandLineRun.Of("place", "solve", "--system", _system, "--quiet").Out.ShouldContain("\nleft out: b/h1 on F1");
    }

    [Theory]
    [InlineData("place solve", 0, "feasible")]
    [InlineData("place solve --load 1000000", 1, "unknown")]
    [InlineData("adapt fallback --current machine.json", 1, "optimal")]
    [InlineData("adapt step --current machine.json", 0, "feasible")]
    [InlineData("adapt step --current machine.json --load 8", 1, "unknown")]
    [InlineData("adapt step --current function.json --load 2", 1, "unknown")]
    public void Command_OneLeftOut_ProvesNothing(string words, int expected, string status)
    {
        var (code, document) = Run(words);

        code.ShouldBe(expected);
        document.GetProperty("status").GetString().ShouldBe(status);
        Names(document).ShouldBe(words.StartsWith("adapt fallback", StringComparison.Ordinal) ? [] : LeftOut);
    }

    [Fact]
    public void Solve_OneLeftOut_IsBoundedWithItAtItsCheapest()
    {
        var (_, document) = Run("place solve");

        document.GetProperty("lowerBound").GetDouble().ShouldBe(1.015, 1e-9);
        document.GetProperty("leftOut")[0].GetProperty("why").GetString().ShouldBe("the model 'MLLIBfaas' cannot be evaluated: '/f.pickle' is not in the portable form");
    }

    [Theory]
    [InlineData("place evaluate --placement function.json", "feasible")]
    [InlineData("place max-load --placement function.json", "load")]
    [InlineData("adapt step --current function.json", "staticFeasible")]
    [InlineData("adapt plan --from machine.json --to function.json", "feasible")]
    [InlineData("adapt intervals --current function.json", "largestLoad")]
    public void Command_PlacementThatCannotBeJudged_IsNotKnown(string words, string member)
    {
        var (code, document) = Run(words);

        code.ShouldBe(1);
        document.GetProperty(member).ValueKind.ShouldBe(JsonValueKind.Null);
        Names(document).ShouldBe(LeftOut);
        Codes(document).ShouldContain("CON1232");
        var screen = CommandLineRun.Of(Arguments(words)).Out;
        screen.ShouldContain("left out: b/h1 on F1");
        foreach (var wrong in (string[])["overloaded", "any load", "optimal", "infeasible"])
        {
            screen.ShouldNotContain(wrong);
        }
    }

    [Fact]
    public void Step_PlacementThatCannotBeJudged_Stays()
    {
        var (_, document) = Run("adapt step --current function.json");

        document.GetProperty("changes").GetArrayLength().ShouldBe(0);
        document.GetProperty("lowerBound").ValueKind.ShouldBe(JsonValueKind.Null);
        document.GetProperty("margin").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Evaluate_PlacementThatCannotBeJudged_HasNoTimeNorVerdict()
    {
        var (_, document) = Run("place evaluate --placement function.json");

        document.GetProperty("components").GetProperty("b").GetProperty("responseTime").ValueKind.ShouldBe(JsonValueKind.Null);
        document.GetProperty("paths").GetProperty("p1").GetProperty("responseTime").ValueKind.ShouldBe(JsonValueKind.Null);
        document.GetProperty("checks").GetProperty("global").ValueKind.ShouldBe(JsonValueKind.Null);
        document.GetProperty("violations").GetArrayLength().ShouldBe(0);
        document.GetProperty("cost").GetDouble().ShouldBe(1.015, 1e-9);
    }

    [Theory]
    [InlineData("adapt simulate --current function.json --profile day.csv --policy continuo")]
    [InlineData("adapt simulate --current function.json --profile day.csv --policy space4ai-r")]
    public void Simulate_PlacementThatCannotBeJudged_IsRefused(string words)
    {
        Write("day.csv", "time,load\n0,1\n600,2\n");

        var (code, document) = Run(words);

        code.ShouldBe(1);
        Names(document).ShouldBe(LeftOut);
        Codes(document).ShouldContain("CON1232");
    }

    [Fact]
    public void Simulate_AnotherCandidateLeftOut_NamesItAndBoundsTheWhole()
    {
        Write("day.csv", "time,load\n0,1\n600,2\n");

        var (code, document) = Run("adapt simulate --current machine.json --profile day.csv --policy continuo");

        code.ShouldBe(0);
        Names(document).ShouldBe(LeftOut);
        document.GetProperty("lowerBound").GetDouble().ShouldBeLessThan(1.1);
    }

    [Fact]
    public void Sweep_OneLeftOut_HasNoImpossibleLoad()
    {
        var (_, document) = Run("place sweep --loads 1,1000");

        document.GetProperty("points").EnumerateArray().Select(p => p.GetProperty("status").GetString()).ShouldBe(["feasible", "unknown"]);
        Names(document).ShouldBe(LeftOut);
    }

    [Fact]
    public void Commands_NothingLeftOut_HaveNoSuchMember()
    {
        File.WriteAllText(_system, System(""", "F1": {"model": "PACSLTK", "demandWarm": 0.3, "demandCold": 0.6}"""));

        foreach (var words in (string[])["place solve", "place evaluate --placement function.json", "place max-load --placement function.json", "adapt step --current function.json"])
        {
            Run(words).Document.TryGetProperty("leftOut", out _).ShouldBeFalse(words);
        }

        Run("place solve").Document.GetProperty("status").GetString().ShouldBe("optimal");
    }

    [Theory]
    [InlineData("one-unreadable.json", "feasible", "F1", null)]
    [InlineData("needed-unreadable.json", "unknown", "E1", null)]
    [InlineData("no-limits.json", "unknown", "E1", "1000000")]
    [InlineData("readable.json", "optimal", null, null)]
    public void Solve_SharedCase_IsAsWanted(string file, string status, string? resource, string? load)
    {
        var path = SharedFolder.Path($"cases/unreadable-model/{file}");

        var (_, output, _) = CommandLineRun.Of(["place", "solve", "--json", "--system", path, .. load is null ? Array.Empty<string>() : ["--load", load]]);

        using var document = JsonDocument.Parse(output);
        document.RootElement.GetProperty("status").GetString().ShouldBe(status);
        Entries(document.RootElement).Select(c => c.GetProperty("resource").GetString()).ShouldBe(resource is null ? [] : [resource]);
    }

    private (int Code, JsonElement Document) Run(string words)
    {
        var (code, output, error) = CommandLineRun.Of([.. Arguments(words), "--json"]);
        output.ShouldNotBeEmpty(error);
        using var document = JsonDocument.Parse(output);
        return (code, document.RootElement.Clone());
    }

    private string[] Arguments(string words) =>
        [.. words.Split(' ').Select(word => File.Exists(Path.Combine(_folder, word)) ? Path.Combine(_folder, word) : word), "--system", _system];

    private string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        return Path.Combine(_folder, name);
    }

    private static IEnumerable<string> Names(JsonElement document) => Entries(document)
        .Select(c => $"{c.GetProperty("component").GetString()}/{c.GetProperty("partition").GetString()} on {c.GetProperty("resource").GetString()}");

    private static List<JsonElement> Entries(JsonElement document) =>
        document.TryGetProperty("leftOut", out var entries) ? [.. entries.EnumerateArray()] : [];

    private static IEnumerable<string?> Codes(JsonElement document) => document.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString());

    private static string Placed(string second) =>
        """{"components": {"a": {"s1": {"h1": {"L1": {"E1": {"number": 1}}}}}, "b": {"s1": {"h1": {SECOND}}}}}""".Replace("SECOND", second, StringComparison.Ordinal);

    private static string System(string function) => """
        {
          "EdgeResources": {"L1": {"E1": {"number": 2, "cost": 1, "memory": 4096, "n_cores": 1}}},
          "CloudResources": {"L2": {"V1": {"number": 3, "cost": 2, "memory": 8192, "n_cores": 1}}},
          "FaaSResources": {"L3": {"F1": {"cost": 0.05, "memory": 4096, "idle_time_before_kill": 600}}, "transition_cost": 0},
          "Components": {
            "a": {"s1": {"h1": {"next": ["b"], "early_exit_probability": 0, "data_size": [2]}}},
            "b": {"s1": {"h1": {"next": [], "early_exit_probability": 0, "data_size": []}}}
          },
          "NetworkTechnology": {"N1": {"computationallayers": ["L1", "L2", "L3"], "AccessDelay": 0.001, "Bandwidth": 100}},
          "CompatibilityMatrix": {
            "a": {"h1": [{"resource": "E1", "memory": 512}]},
            "b": {"h1": [{"resource": "V1", "memory": 512}, {"resource": "F1", "memory": 512}]}
          },
          "DirectedAcyclicGraph": {"a": {"next": ["b"], "transition_probability": [1]}},
          "Performance": {
            "a": {"h1": {"E1": {"model": "QTedge", "demand": 0.2}}},
            "b": {"h1": {"V1": {"model": "QTcloud", "demand": 0.1}FUNCTION}}
          },
          "LocalConstraints": {"a": {"local_res_time": 5}},
          "GlobalConstraints": {"p1": {"components": ["a", "b"], "global_res_time": 10}},
          "Lambda": 1
        }
        """.Replace("FUNCTION", function, StringComparison.Ordinal);
}
