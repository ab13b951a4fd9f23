namespace Continuo.Cli.Tests;

using System.Text.Json;

using Continuo.Tests;

/// <summary>Small inputs that once had a restriction broken without a word, or a wrong answer beside one.</summary>
public sealed class RestrictionCaseTests
{
    [Theory]
    [InlineData("--forbid", "E1", "forbid:E1")]
    [InlineData("--forbid", "L1", "forbid:L1")]
    public void Step_OnlyPlaceForbidden_NamesTheRestriction(string option, string value, string subject)
    {
        var (code, document) = Run("adapt", "step", "--system", Case("adapt-forbid-ignored", "system.json"), "--current", Case("adapt-forbid-ignored", "current.json"), option, value);

        code.ShouldBe(1);
        document.GetProperty("status").GetString().ShouldBe("infeasible");
        document.GetProperty("staticFeasible").GetBoolean().ShouldBeFalse();
        document.GetProperty("evaluation").GetProperty("feasible").GetBoolean().ShouldBeFalse();
        document.GetProperty("evaluation").GetProperty("violations").EnumerateArray()
            .ShouldContain(v => v.GetProperty("kind").GetString() == "assignment" && v.GetProperty("subject").GetString() == subject);

        // What is said about the file itself (CON1xxx) is another matter.
        document.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString()!)
            .Where(c => !c.StartsWith("CON1", StringComparison.Ordinal)).ShouldBe(["CON2079", "CON2035"]);
    }

    [Fact]
    public void Intervals_OnlyPlaceForbidden_CoverNothingAndSayWhy()
    {
        var (code, document) = Run(
            "adapt", "intervals", "--system", Case("adapt-forbid-ignored", "system.json"), "--current", Case("adapt-forbid-ignored", "current.json"), "--forbid", "E1");

        code.ShouldBe(1);
        document.GetProperty("intervals").GetArrayLength().ShouldBe(0);
        document.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString()).ShouldContain("CON2079");
    }

    [Fact]
    public void Step_NothingKeepsTheLimits_BreaksLeast()
    {
        var (code, document) = Run(
            "adapt", "step", "--system", Case("adapt-least-violating", "system.json"), "--current", Case("adapt-least-violating", "current.json"), "--load", "0.07");

        code.ShouldBe(1);
        document.GetProperty("cost").GetDouble().ShouldBe(12.1, 1e-9);
        document.GetProperty("evaluation").GetProperty("violations").EnumerateArray().Select(v => v.GetProperty("kind").GetString()).ShouldBe(["local"]);
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("exact")]
    [InlineData("rg")]
    [InlineData("ls")]
    public void Solve_PinOfAPartition_TakesADeploymentThatHasIt(string method)
    {
        var (code, document) = Run("place", "solve", "--system", Case("pin-partition", "system.json"), "--pin", "c1/h3=V1", "--method", method, "--iterations", "200");

        code.ShouldBe(0);
        document.GetProperty("cost").GetDouble().ShouldBe(5);
    }

    [Fact]
    public void Solve_NoFactorHelps_ScaleAllIsNull()
    {
        var (code, document) = Run("place", "solve", "--system", Case("scale-all-infinity", "system.json"), "--forbid", "V2");

        code.ShouldBe(1);
        document.GetProperty("infeasible").GetProperty("scaleAll").ValueKind.ShouldBe(JsonValueKind.Null);
        document.GetProperty("infeasible").GetProperty("smallestRelaxation").GetProperty("global:p1").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static string Case(string name, string file)
    {
        var path = SharedFolder.Path($"cases/{name}/{file}");
        Assert.SkipUnless(File.Exists(path), "the small cases are not beside the repository");
        return path;
    }

    private static (int Code, JsonElement Document) Run(params string[] arguments)
    {
        var (code, output, _) = CommandLineRun.Of([.. arguments, "--json"]);
        return (code, JsonDocument.Parse(output).RootElement);
    }
}
