namespace Continuo.EndToEnd.Tests;

using System.Text.Json;

using Continuo.Tests;

/// <summary>Run-time steps through the command line.</summary>
public sealed class AdaptStepTests(SolvedSample sample) : IClassFixture<SolvedSample>
{
    [Fact]
    public void Step_LessLoad_IsCheaperProvedAndExplained()
    {
        var document = Step("--load", "0.3").Document();

        document.GetProperty("status").GetString().ShouldBe("optimal");
        document.GetProperty("cost").GetDouble().ShouldBeLessThan(document.GetProperty("staticCost").GetDouble());
        document.GetProperty("staticFeasible").GetBoolean().ShouldBeTrue();
        document.GetProperty("gap").GetDouble().ShouldBe(0);
        document.GetProperty("changes").EnumerateArray().ShouldAllBe(change => change.GetProperty("reason").GetString()!.Length > 0);
        document.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["status", "cost", "lowerBound", "gap", "staticCost", "staticFeasible", "switchingCost", "objective", "margin", "seconds", "changes", "placement", "evaluation", "diagnostics"]);
    }

    [Fact]
    public void Step_TooMuchLoad_BreaksLimitsLeastWithExitOne()
    {
        var run = Step("--load", "1000");

        run.ExitCode.ShouldBe(1);
        run.Document().GetProperty("status").GetString().ShouldBe("infeasible");
        run.Document().GetProperty("evaluation").GetProperty("violations").GetArrayLength().ShouldBeGreaterThan(0);
        run.Document().GetProperty("placement").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public void Step_LoadZero_IsAnswered() => Step("--load", "0").ExitCode.ShouldBe(0);

    [Theory]
    [InlineData("NaN")]
    [InlineData("-1")]
    [InlineData("Infinity")]
    public void Step_LoadThatIsNone_IsADiagnostic(string load)
    {
        var run = Step("--load", load);

        run.ExitCode.ShouldBe(1);
        run.Document().GetProperty("diagnostics")[0].GetProperty("code").GetString().ShouldBe("CON2002");
    }

    [Fact]
    public void Step_NoTime_GivesAtLeastWhatRuns()
    {
        var document = Step("--load", "0.3", "--time-limit", "0").Document();

        document.GetProperty("cost").GetDouble().ShouldBeLessThanOrEqualTo(document.GetProperty("staticCost").GetDouble());
    }

    [Fact]
    public void Step_Output_CanBeTheNextCurrent()
    {
        using var folder = new TemporaryFolder();
        var next = folder.PathOf("next.json");
        Step("--load", "0.3", "--output", next).ExitCode.ShouldBe(0);

        var back = ContinuoProcess.Run(
            "adapt", "step", "--system", Repository.Inspection, "--current", next, "--initial", sample.Placement, "--load", "0.3", "--json");

        back.ExitCode.ShouldBe(0);
        back.Document().GetProperty("changes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void Step_PublicInstance_IsAtMostTheBaseline()
    {
        var folder = SharedFolder.Path("bench/space4ai-r/GeneralWorkflows/Strict/10Components/Ins2");

        var run = ContinuoProcess.Run(
            "adapt", "step", "--system", $"{folder}/system_description.json", "--current", $"{folder}/best_sol_1.8.json",
            "--load", "0.2", "--rules", "space4ai-r", "--edge-cost-share", "0.1", "--json");

        run.ExitCode.ShouldBe(0);
        run.Document().GetProperty("status").GetString().ShouldBe("optimal");
        run.Document().GetProperty("cost").GetDouble().ShouldBeLessThanOrEqualTo(1.133997485226483 * (1 + 1e-9));
    }

    private ContinuoProcess.Result Step(params string[] options) => ContinuoProcess.Run(
        ["adapt", "step", "--system", Repository.Inspection, "--current", sample.Placement, "--json", .. options]);
}
