namespace Continuo.EndToEnd.Tests;

using System.Text.Json;

/// <summary>Policies over a day, load intervals and replays through the command line.</summary>
public sealed class AdaptDayTests(SolvedSample sample) : IClassFixture<SolvedSample>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Day => Path.Combine(Path.GetDirectoryName(Repository.Inspection)!, "day.csv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Simulate_Day_ComparesPoliciesAndWritesReportAndLog()
    {
        var (report, log) = (_folder.PathOf("day.html"), _folder.PathOf("day.jsonl"));

        var run = Adapt("simulate", "--profile", Day, "--policy", "continuo", "--policy", "static", "--policy", "uheur:50-60", "--policy", "space4ai-r:loop", "--report", report, "--log", log);

        run.ExitCode.ShouldBe(0, run.Error);
        var document = run.Document();
        var policies = document.GetProperty("policies").EnumerateArray().ToDictionary(p => p.GetProperty("policy").GetString()!);
        policies.Keys.ShouldBe(["continuo", "static", "uheur:50-60", "space4ai-r:loop"]);
        policies["static"].GetProperty("cost").GetDouble().ShouldBe(document.GetProperty("staticCost").GetDouble(), 1e-9);
        policies["continuo"].GetProperty("cost").GetDouble().ShouldBeLessThan(policies["static"].GetProperty("cost").GetDouble());
        policies["continuo"].GetProperty("cost").GetDouble().ShouldBeGreaterThanOrEqualTo(document.GetProperty("lowerBound").GetDouble());
        policies["continuo"].GetProperty("violatedPeriods").GetInt32().ShouldBe(0);
        policies["continuo"].GetProperty("steps").GetArrayLength().ShouldBe(192);
        File.ReadAllText(report).ShouldContain("Changes by continuo");
        File.ReadLines(log).Count().ShouldBe(4 * 192);

        var replay = Adapt("replay", "--log", log);
        replay.ExitCode.ShouldBe(0);
        replay.Document().GetProperty("decisions").GetInt32().ShouldBe(192);

        var other = Adapt("replay", "--log", log, "--margin", "0.5");
        other.ExitCode.ShouldBe(1);
        other.Document().GetProperty("differences").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Intervals_Sample_CoverTheLoadsWithProof()
    {
        var run = Adapt("intervals", "--loads", "0.1:2");

        run.ExitCode.ShouldBe(0, run.Error);
        var intervals = run.Document().GetProperty("intervals").EnumerateArray().ToList();
        run.Document().GetProperty("complete").GetBoolean().ShouldBeTrue();
        intervals[0].GetProperty("from").GetDouble().ShouldBe(0.1);
        intervals[^1].GetProperty("to").GetDouble().ShouldBe(2);
        intervals.ShouldAllBe(i => i.GetProperty("proved").GetBoolean());
        intervals.Select(i => i.GetProperty("action").GetString()).ShouldContain("keep");
    }

    [Theory]
    [InlineData("time,load\n0,1\n10,x\n5,-1\n", 2)]
    [InlineData("load\n1\n", 1)]
    [InlineData("", 1)]
    public void Simulate_ProfileThatIsNone_NamesEachLine(string text, int atLeast)
    {
        var profile = _folder.PathOf("profile.csv");
        File.WriteAllText(profile, text);

        var run = Adapt("simulate", "--profile", profile);

        run.ExitCode.ShouldBe(1);
        run.Document().GetProperty("diagnostics").EnumerateArray().Count(d => d.GetProperty("severity").GetString() == "error").ShouldBeGreaterThanOrEqualTo(atLeast);
    }

    [Fact]
    public void Replay_FileThatIsNoLog_SaysSo()
    {
        var run = Adapt("replay", "--log", Day);

        run.ExitCode.ShouldBe(1);
        run.Document().GetProperty("diagnostics")[0].GetProperty("code").GetString().ShouldBe("CON2074");
    }

    private ContinuoProcess.Result Adapt(string command, params string[] options) => ContinuoProcess.Run(
        ["adapt", command, "--system", Repository.Inspection, "--current", sample.Placement, "--json", .. options]);
}
