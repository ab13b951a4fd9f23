namespace Continuo.EndToEnd.Tests;

using System.Text.Json;

/// <summary>Every command gives one document with --json, and its answer as text without.</summary>
public sealed class AnswerTests(SolvedSample sample) : IClassFixture<SolvedSample>
{
    [Fact]
    public void Validate_System_SaysKindAndValid()
    {
        var document = Ok("validate", Repository.Inspection, "--json");

        document.GetProperty("kind").GetString().ShouldBe("system");
        document.GetProperty("valid").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Validate_Directory_SaysApplication() =>
        Ok("validate", Repository.MaskDetection, "--json").GetProperty("kind").GetString().ShouldBe("application");

    [Fact]
    public void Validate_Solution_ChecksItsNames() =>
        Ok("validate", sample.Placement, "--system", Repository.Inspection, "--json").GetProperty("kind").GetString().ShouldBe("solution");

    [Fact]
    public void Validate_LoadProfile_SaysProfile() =>
        Ok("validate", Path.Combine(Path.GetDirectoryName(Repository.Inspection)!, "day.csv"), "--json").GetProperty("kind").GetString().ShouldBe("profile");

    [Fact]
    public void Validate_Sarif_IsOneRun() => JsonDocument
        .Parse(ContinuoProcess.Run("validate", Repository.Inspection, "--format", "sarif").Out)
        .RootElement.GetProperty("runs").GetArrayLength().ShouldBe(1);

    [Fact]
    public void Solve_Sample_IsProved()
    {
        var document = Ok("place", "solve", "--system", Repository.Inspection, "--json");

        document.GetProperty("status").GetString().ShouldBe("optimal");
        document.GetProperty("gap").GetDouble().ShouldBe(0, 1e-9);
        document.GetProperty("cost").GetDouble().ShouldBe(document.GetProperty("evaluation").GetProperty("cost").GetDouble());
        document.GetProperty("placement").GetProperty("components").EnumerateObject().Count().ShouldBe(7);
        document.GetProperty("infeasible").ValueKind.ShouldBe(JsonValueKind.Null);
        document.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["status", "method", "cost", "lowerBound", "gap", "seconds", "evaluations", "seed", "threads", "placement", "evaluation", "infeasible", "diagnostics"]);
    }

    [Fact]
    public void Solve_Directory_UsesItsLoad() =>
        Ok("place", "solve", "--application_dir", Repository.MaskDetection, "--json").GetProperty("evaluation").GetProperty("load").GetDouble().ShouldBe(0.4);

    [Fact]
    public void Solve_Overload_IsInfeasibleWithExitOne()
    {
        var run = ContinuoProcess.Run("place", "solve", "--system", Repository.Inspection, "--load", "1000", "--json").ShouldBeCalm();

        run.ExitCode.ShouldBe(1);
        run.Document().GetProperty("status").GetString().ShouldBe("infeasible");
        run.Document().GetProperty("cost").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Evaluate_Placement_HasEveryMember()
    {
        var document = Ok("place", "evaluate", "--system", Repository.Inspection, "--placement", sample.Placement, "--json");

        document.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["load", "rules", "feasible", "cost", "order", "components", "paths", "resources", "checks", "violations", "diagnostics"]);
        document.GetProperty("checks").EnumerateObject().Select(member => member.Name).ShouldBe(["colocation", "memory", "backward", "local", "global"]);
    }

    [Fact]
    public void Evaluate_Simulate_AddsTheSimulation() =>
        Ok("place", "evaluate", "--system", Repository.Inspection, "--placement", sample.Placement, "--simulate", "--requests", "20000", "--json")
            .GetProperty("simulation").GetProperty("requests").GetInt64().ShouldBe(20_000);

    [Fact]
    public void Evaluate_SimulateInterrupted_KeepsWhatItHas()
    {
        var run = ContinuoProcess.Interrupt(
            "-INT", TimeSpan.FromSeconds(2), "place", "evaluate", "--system", Repository.Inspection, "--placement", sample.Placement, "--simulate", "--requests", "9000000000", "--json").ShouldBeCalm();

        run.ExitCode.ShouldBe(3);
        run.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5), "a second on an idle machine");
        run.Document().GetProperty("simulation").GetProperty("requests").GetInt64().ShouldBeInRange(1, 1_000_000_000);
    }

    [Fact]
    public void Evaluate_ReferenceRules_AddTheReferenceAnswer() =>
        ContinuoProcess.Run("place", "evaluate", "--system", Repository.Inspection, "--placement", sample.Placement, "--rules", "space4ai-d", "--json")
            .Document().TryGetProperty("feasibleReference", out _).ShouldBeTrue();

    [Fact]
    public void Evaluate_Overload_WritesInfinityAsText()
    {
        var run = ContinuoProcess.Run("place", "evaluate", "--system", Repository.Inspection, "--placement", sample.Placement, "--load", "50", "--json");

        run.ExitCode.ShouldBe(1);
        run.Document().GetProperty("components").GetProperty("c1").GetProperty("responseTime").GetString().ShouldBe("Infinity");
    }

    [Fact]
    public void Compare_WithItself_MovesNothing()
    {
        var document = Ok("place", "compare", "--system", Repository.Inspection, "--placement", sample.Placement, "--placement", sample.Placement, "--json");

        document.GetProperty("placements").GetArrayLength().ShouldBe(2);
        document.GetProperty("moved").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("svg", "<svg")]
    [InlineData("mermaid", "flowchart LR")]
    [InlineData("dot", "digraph")]
    public void Graph_Formats_StartAsTheyShould(string format, string start)
    {
        ContinuoProcess.Run("graph", Repository.Inspection, "--placement", sample.Placement, "--format", format).ShouldBeCalm().Out.ShouldStartWith(start);
        Ok("graph", Repository.Inspection, "--format", format, "--json").GetProperty("graph").GetString()!.ShouldStartWith(start);
    }

    [Fact]
    public void Schema_Names_EachHaveASchema()
    {
        foreach (var name in Ok("schema", "--json").GetProperty("schemas").EnumerateArray())
        {
            Ok("schema", name.GetString()!, "--json").GetProperty("schema").ValueKind.ShouldBe(JsonValueKind.Object);
        }
    }

    [Fact]
    public void Solve_Quiet_IsOneLine() =>
        ContinuoProcess.Run("place", "solve", "--system", Repository.Inspection, "--quiet").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);

    [Fact]
    public void Solve_SameSeedAndIterations_SameAnswerOnAnyThreads()
    {
        var one = Ok("place", "solve", "--system", Repository.Inspection, "--method", "ls", "--iterations", "200", "--seed", "7", "--threads", "1", "--json");
        var two = Ok("place", "solve", "--system", Repository.Inspection, "--method", "ls", "--iterations", "200", "--seed", "7", "--threads", "2", "--json");

        one.GetProperty("placement").ToString().ShouldBe(two.GetProperty("placement").ToString());
    }

    [Fact]
    public void Solve_Screen_FitsIntoAHundredColumns()
    {
        var run = ContinuoProcess.Run("place", "solve", "--system", Repository.Inspection).ShouldBeCalm();

        run.Out.ShouldStartWith("optimal: cost ");
        run.Out.Split('\n').ShouldAllBe(line => line.Length <= 100);
    }

    private static JsonElement Ok(params string[] arguments)
    {
        var run = ContinuoProcess.Run(arguments).ShouldBeCalm();
        run.ExitCode.ShouldBe(0, run.Out + run.Error);
        run.Document().EnumerateObject().Last().Name.ShouldBe("diagnostics");
        return run.Document();
    }
}
