namespace Continuo.Cli.Tests;

using System.Text.Json;

/// <summary><c>place evaluate --simulate</c>, and what <c>place solve</c> says about percentiles.</summary>
public sealed class SimulateTests : IDisposable
{
    private static readonly string Inspection = CommandLineRun.Sample("inspection/system.json");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("continuo-");

    public SimulateTests() => CommandLineRun.Of("place", "solve", "--system", Inspection, "--output", Placement, "--quiet").Code.ShouldBe(0);

    private string Placement => Path.Combine(_folder.FullName, "placement.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Evaluate_Simulate_ShowsSimulatedBesideFormula()
    {
        var (code, screen, _) = Evaluate(Inspection, "--simulate", "--requests", "50000");

        code.ShouldBe(0);
        screen[screen.IndexOf("Simulation", StringComparison.Ordinal)..].ShouldMatchApproved(c => c.NoDiff());
    }

    [Fact]
    public void Evaluate_SimulateJson_AddsOneMemberBeforeDiagnostics()
    {
        var document = JsonDocument.Parse(Evaluate(Inspection, "--simulate", "--requests", "20000", "--seed", "5", "--json").Out).RootElement;

        document.EnumerateObject().Select(member => member.Name).TakeLast(3).ShouldBe(["violations", "simulation", "diagnostics"]);
        var simulation = document.GetProperty("simulation");
        simulation.GetProperty("requests").GetInt64().ShouldBe(20_000);
        simulation.GetProperty("seed").GetInt32().ShouldBe(5);
        var (simulated, formula) = (simulation.GetProperty("components").GetProperty("c1"), document.GetProperty("components").GetProperty("c1"));
        simulated.GetProperty("mean").GetDouble().ShouldBe(formula.GetProperty("responseTime").GetDouble(), 4 * simulated.GetProperty("halfWidth95").GetDouble());
        simulated.EnumerateObject().Select(member => member.Name).Take(5).ShouldBe(["mean", "halfWidth95", "p50", "p95", "p99"]);
        simulation.GetProperty("paths").EnumerateObject().Count().ShouldBe(document.GetProperty("paths").EnumerateObject().Count());
    }

    [Fact]
    public void Evaluate_SimulateTwice_GivesTheSameDocument() =>
        Evaluate(Inspection, "--simulate", "--requests", "5000", "--json").Out.ShouldBe(Evaluate(Inspection, "--simulate", "--requests", "5000", "--json").Out);

    [Theory]
    [InlineData("--service", "deterministic")]
    [InlineData("--arrivals", "deterministic")]
    [InlineData("--concurrency", "1")]
    public void Evaluate_SimulateOption_ChangesTheNumbers(string option, string value) =>
        Simulation(Evaluate(Inspection, "--simulate", "--requests", "5000", option, value, "--json").Out)
            .ShouldNotBe(Simulation(Evaluate(Inspection, "--simulate", "--requests", "5000", "--json").Out));

    /// <summary>Options that need several instances and a component that calls one of two others.</summary>
    [Theory]
    [InlineData("--dispatch", "shortest-queue")]
    [InlineData("--dispatch", "round-robin")]
    [InlineData("--branches", "exclusive")]
    public void Evaluate_DispatchAndBranches_ChangeTheNumbers(string option, string value)
    {
        const string Station = "{\"next\": [NEXT], \"early_exit_probability\": 0, \"data_size\": [SIZE]}";
        string Component(string name, string next, string size) =>
            $"\"{name}\": {{\"s1\": {{\"h1\": {Station.Replace("NEXT", next, StringComparison.Ordinal).Replace("SIZE", size, StringComparison.Ordinal)}}}}}";
        string Each(string record) => string.Join(", ", ((string[])["a", "b", "c"]).Select(c => $"\"{c}\": {{\"h1\": {record}}}"));
        var system = Path.Combine(_folder.FullName, "branches.json");
        var placement = Path.Combine(_folder.FullName, "branches-placement.json");
        File.WriteAllText(system, $$$"""
            {"DirectedAcyclicGraph": {"a": {"next": ["b", "c"], "transition_probability": [0.5, 0.5]}},
             "Components": { {{{Component("a", "\"b\", \"c\"", "0, 0")}}}, {{{Component("b", "", "")}}}, {{{Component("c", "", "")}}} },
             "CloudResources": {"cloud": {"VM": {"number": 4, "cost": 1, "memory": 1000}} },
             "CompatibilityMatrix": { {{{Each("[{\"resource\": \"VM\", \"memory\": 1}]")}}} },
             "Performance": { {{{Each("{\"VM\": {\"model\": \"QTcloud\", \"demand\": 0.5}}")}}} },
             "NetworkTechnology": {"N": {"computationalLayers": ["cloud"], "AccessDelay": 0, "Bandwidth": 1}}, "Lambda": 2}
            """);
        CommandLineRun.Of("place", "solve", "--system", system, "--output", placement, "--quiet").Code.ShouldBe(0);
        string Run(params string[] more) => CommandLineRun.Of(["place", "evaluate", "--system", system, "--placement", placement, "--simulate", "--requests", "2000", "--json", .. more]).Out;

        Simulation(Run(option, value)).ShouldNotBe(Simulation(Run()));
    }

    [Fact]
    public void Evaluate_SimulateOptionAlone_IsWrongUse()
    {
        var (code, _, error) = Evaluate(Inspection, "--requests", "5000");

        code.ShouldBe(2);
        error.ShouldContain("option '--requests' needs --simulate");
    }

    [Fact]
    public void Evaluate_SimulateOverload_EndsAndWarns()
    {
        var (code, text, _) = Evaluate(Inspection, "--simulate", "--load", "500", "--requests", "20000", "--json");

        code.ShouldBe(1);
        Codes(text).ShouldContain("CON2052");
        JsonDocument.Parse(text).RootElement.GetProperty("simulation").GetProperty("stationary").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void Evaluate_PercentileThatIsBroken_IsAnErrorOnlyWhenSimulated()
    {
        var system = WithPercentile(component: "c1", seconds: 0.5);

        var formula = Evaluate(system, "--json");
        formula.Code.ShouldBe(0);
        Codes(formula.Out).ShouldContain("CON2055");
        var simulated = Evaluate(system, "--simulate", "--json");
        simulated.Code.ShouldBe(1);
        Codes(simulated.Out).ShouldContain("CON2053");
        simulated.Out.ShouldContain("percentile 95 of component c1");
    }

    [Fact]
    public void Evaluate_PercentileThatIsKept_SaysNothing()
    {
        var (code, text, _) = Evaluate(WithPercentile(component: "c1", seconds: 1.5), "--simulate", "--json");

        code.ShouldBe(0);
        Codes(text).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(1.5, false)]
    public void Solve_Percentile_WarnsWhereItIsBroken(double seconds, bool broken)
    {
        var (code, text, _) = CommandLineRun.Of("place", "solve", "--system", WithPercentile("c1", seconds), "--json");

        code.ShouldBe(0);
        Codes(text).Contains("CON2053").ShouldBe(broken);
    }

    private string WithPercentile(string component, double seconds)
    {
        var file = Path.Combine(_folder.FullName, "system.json");
        var text = File.ReadAllText(Inspection);
        var limits = $"\"LocalConstraints\": {{\"{component}\": {{\"local_res_time\": {seconds}, \"percentile\": 95}}}}, \"GlobalConstraints\"";
        var (from, to) = (text.IndexOf("\"LocalConstraints\"", StringComparison.Ordinal), text.IndexOf("\"GlobalConstraints\"", StringComparison.Ordinal));
        File.WriteAllText(file, text[..from] + limits + text[(to + "\"GlobalConstraints\"".Length)..]);
        return file;
    }

    private (int Code, string Out, string Error) Evaluate(string system, params string[] rest) =>
        CommandLineRun.Of(["place", "evaluate", "--system", system, "--placement", Placement, .. rest]);

    private static string Simulation(string text) => JsonDocument.Parse(text).RootElement.GetProperty("simulation").GetProperty("components").GetRawText();

    private static IEnumerable<string> Codes(string text) =>
        JsonDocument.Parse(text).RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString()!);
}
