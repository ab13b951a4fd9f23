namespace Continuo.Cli.Tests;

using System.Text.Json;

public sealed class AdaptPlanTests : IDisposable
{
    private static readonly string System = CommandLineRun.Sample("inspection/system.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("continuo-cli-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Plan_NightToPeak_IsFeasibleStepByStep()
    {
        var (code, document) = Json("adapt", "plan", "--system", System, "--from", Placed("0.3"), "--to", Placed("1.2"), "--load", "0.3");

        code.ShouldBe(0);
        document.EnumerateObject().Select(member => member.Name).ShouldBe(["load", "feasible", "steps", "back", "diagnostics"]);
        document.GetProperty("feasible").GetBoolean().ShouldBeTrue();
        var steps = document.GetProperty("steps").EnumerateArray().ToList();
        steps[0].EnumerateObject().Select(member => member.Name).ShouldBe(["number", "kind", "subject", "from", "to", "reason", "feasible", "cost", "violations"]);
        steps[0].GetProperty("kind").GetString().ShouldBe("start");
        document.GetProperty("back").GetArrayLength().ShouldBe(steps.Count);
    }

    [Fact]
    public void Plan_ToATooSmallPlacement_IsFlaggedWithExitOne()
    {
        var (code, document) = Json("adapt", "plan", "--system", System, "--from", Placed("1.2"), "--to", Placed("0.3"), "--load", "1.2");

        code.ShouldBe(1);
        document.GetProperty("feasible").GetBoolean().ShouldBeFalse();
        document.GetProperty("diagnostics").EnumerateArray().ShouldContain(d => d.GetProperty("code").GetString() == "CON2061");
    }

    [Fact]
    public void Plan_ToItself_HasNothingToDo()
    {
        var file = Placed("1.2");

        CommandLineRun.Of("adapt", "plan", "--system", System, "--from", file, "--to", file, "--quiet").Out.ShouldBe("nothing to do: the placements are the same\n");
    }

    [Fact]
    public void Plan_Screen_LooksAsApproved()
    {
        var (code, screen, _) = CommandLineRun.Of("adapt", "plan", "--system", System, "--from", Placed("0.3"), "--to", Placed("1.2"), "--load", "0.3");

        code.ShouldBe(0);
        screen.ShouldMatchApproved(c => c.NoDiff());
    }

    [Fact]
    public void Plan_BothPlacementsWrong_ReportsBoth()
    {
        var (code, document) = Json("adapt", "plan", "--system", System, "--from", "nowhere1.json", "--to", "nowhere2.json");

        code.ShouldBe(1);
        document.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("file").GetString()).ShouldBe(["nowhere1.json", "nowhere2.json"]);
    }

    [Fact]
    public void Fallback_ComponentsWithoutEdge_WaitWithExitOne()
    {
        var (code, document) = Json("adapt", "fallback", "--system", System, "--current", Placed("1.2"));

        code.ShouldBe(1);
        document.GetProperty("status").GetString().ShouldBe("optimal");
        document.GetProperty("complete").GetBoolean().ShouldBeFalse();
        document.GetProperty("waiting").EnumerateArray().Select(c => c.GetString()).ShouldBe(["c5", "c6", "c7"]);
        document.GetProperty("evaluation").GetProperty("resources").EnumerateObject().ShouldAllBe(r => r.Value.GetProperty("kind").GetString() == "edge");
        document.EnumerateObject().Last().Name.ShouldBe("diagnostics");
    }

    [Fact]
    public void Fallback_TooMuchLoad_SaysWhatIsCarried()
    {
        var (code, document) = Json("adapt", "fallback", "--system", System, "--current", Placed("1.2"), "--load", "9");

        // c1 on the drone: 0.21/(1 − 0.21λ) ≤ 1.5 up to λ = 4.095.
        code.ShouldBe(1);
        document.GetProperty("largestLoad").GetDouble().ShouldBeInRange(4.08, 4.096);
        document.GetProperty("infeasible").GetProperty("conflict").GetArrayLength().ShouldBeGreaterThan(0);
    }

    private string Placed(string load)
    {
        var file = Path.Combine(_folder, $"at-{load}.json");
        CommandLineRun.Of("place", "solve", "--system", System, "--load", load, "--output", file, "--quiet").Code.ShouldBe(0);
        return file;
    }

    private static (int Code, JsonElement Document) Json(params string[] arguments)
    {
        var run = CommandLineRun.Of([.. arguments, "--json"]);
        return (run.Code, JsonDocument.Parse(run.Out).RootElement);
    }
}
