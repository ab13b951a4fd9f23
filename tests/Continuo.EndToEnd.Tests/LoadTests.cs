namespace Continuo.EndToEnd.Tests;

using System.Text.Json;

/// <summary>The commands over the load: the largest one of a placement, and sweeps.</summary>
public sealed class LoadTests(SolvedSample sample) : IClassFixture<SolvedSample>
{
    [Fact]
    public void MaxLoad_Sample_IsFeasibleAndNothingAboveIs()
    {
        var run = MaxLoad("--json");

        run.ExitCode.ShouldBe(0, run.Error);
        var document = run.Document();
        document.EnumerateObject().Select(member => member.Name).ShouldBe(["load", "binding", "perConstraint", "feasible", "diagnostics"]);
        var load = document.GetProperty("load").GetDouble();
        document.GetProperty("perConstraint").EnumerateObject().Where(c => c.Value.ValueKind == JsonValueKind.Number).Min(c => c.Value.GetDouble()).ShouldBe(load);
        var binding = document.GetProperty("binding");
        document.GetProperty("perConstraint").GetProperty($"{binding.GetProperty("kind").GetString()}:{binding.GetProperty("subject").GetString()}").GetDouble().ShouldBe(load);
        document.GetProperty("feasible").EnumerateArray().Last()[1].GetDouble().ShouldBe(load);
        Evaluate(load).ExitCode.ShouldBe(0);
        Evaluate(load * (1 + 1e-9)).ExitCode.ShouldBe(1);
    }

    [Fact]
    public void MaxLoad_ScaleOut_NamesInstancesAndCost()
    {
        var few = MaxLoad("--json").Document().GetProperty("load").GetDouble();

        var document = MaxLoad("--scale-out", "--json").ShouldBeCalm().Document();

        document.GetProperty("load").GetDouble().ShouldBeGreaterThanOrEqualTo(few);
        document.GetProperty("instances").EnumerateObject().ShouldAllBe(server => server.Value.GetInt32() >= 1);
        document.GetProperty("cost").GetDouble().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void MaxLoad_RatesOfTheirOwn_GivesRatesAndFactor()
    {
        var uniform = MaxLoad("--json").Document().GetProperty("load").GetDouble();

        var document = MaxLoad("--load", "c1=0.5", "--json").ShouldBeCalm().Document();

        document.GetProperty("factor").GetDouble().ShouldBe(uniform / 0.5, 1e-9 * uniform);
        document.GetProperty("load").GetProperty("c1").GetDouble().ShouldBe(uniform, 1e-9 * uniform);
    }

    [Fact]
    public void MaxLoad_LoadThatIsNotCarried_IsSaid()
    {
        var run = MaxLoad("--load", "1000").ShouldBeCalm();

        run.ExitCode.ShouldBe(0);
        run.Out.ShouldStartWith("carries up to ");
        run.Error.ShouldContain("CON2037");
    }

    [Fact]
    public void MaxLoad_LimitThatNoLoadKeeps_IsNullWithExitOne()
    {
        using var folder = new TemporaryFolder();
        var text = System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(Repository.Inspection), "\"local_res_time\": *[0-9.]+", "\"local_res_time\": 0.001", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        var system = folder.Write("tight.json", text);

        var run = ContinuoProcess.Run("place", "max-load", "--system", system, "--placement", sample.Placement, "--json").ShouldBeCalm();

        run.ExitCode.ShouldBe(1);
        run.Document().GetProperty("load").ValueKind.ShouldBe(JsonValueKind.Null);
        run.Document().GetProperty("binding").GetProperty("kind").GetString().ShouldBe("local");
        run.Document().GetProperty("violations").GetArrayLength().ShouldBeGreaterThan(0);
        run.Document().GetProperty("diagnostics").ToString().ShouldContain("CON2038");
    }

    [Theory]
    [InlineData("--load", "c1=0", "CON2006")]
    [InlineData("--load", "-1", "CON2002")]
    [InlineData("--load", "NaN", "CON2002")]
    public void MaxLoad_WrongLoad_IsADiagnostic(string option, string value, string code)
    {
        var run = MaxLoad(option, value, "--json").ShouldBeCalm();

        run.ExitCode.ShouldBe(1);
        run.Document().GetProperty("diagnostics").ToString().ShouldContain(code);
    }

    [Fact]
    public void MaxLoad_PlacementOfAnotherSystem_IsADiagnostic() =>
        ContinuoProcess.Run("place", "max-load", "--application-dir", Repository.MaskDetection, "--placement", sample.Placement, "--json").ShouldBeCalm().ExitCode.ShouldBe(1);

    [Fact]
    public void Sweep_Sample_HasEveryMemberAtEachLoad()
    {
        using var folder = new TemporaryFolder();

        var run = ContinuoProcess.Run("place", "sweep", "--system", Repository.Inspection, "--loads", "0.4:1.0:0.2", "--report", folder.PathOf("sweep.html"), "--json").ShouldBeCalm();

        run.ExitCode.ShouldBe(0, run.Error);
        var points = run.Document().GetProperty("points").EnumerateArray().ToList();
        points.Select(point => point.GetProperty("load").GetDouble()).ShouldBe([0.4, 0.6, 0.8, 1.0]);
        points.ShouldAllBe(point => point.GetProperty("status").GetString() == "optimal" && point.GetProperty("evaluation").GetProperty("feasible").GetBoolean());
        points[0].EnumerateObject().Select(member => member.Name).ShouldBe(["load", "status", "cost", "lowerBound", "gap", "changes", "evaluation"]);
        points[0].GetProperty("changes").GetArrayLength().ShouldBe(0);
        File.ReadAllText(folder.PathOf("sweep.html")).ShouldContain("Cost over the load");
    }

    [Fact]
    public void Sweep_LoadWithoutAPlacement_IsAnAnswerWithExitOne()
    {
        var run = ContinuoProcess.Run("place", "sweep", "--system", Repository.Inspection, "--loads", "0.8,1000").ShouldBeCalm();

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldStartWith("1 of 2 loads placed");
        run.Out.ShouldContain("infeasible");
    }

    private ContinuoProcess.Result MaxLoad(params string[] more) =>
        ContinuoProcess.Run(["place", "max-load", "--system", Repository.Inspection, "--placement", sample.Placement, .. more]);

    private ContinuoProcess.Result Evaluate(double load) => ContinuoProcess.Run(
        "place", "evaluate", "--system", Repository.Inspection, "--placement", sample.Placement, "--load", load.ToString("R", System.Globalization.CultureInfo.InvariantCulture), "--quiet");
}
