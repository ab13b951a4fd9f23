namespace Continuo.EndToEnd.Tests;

using System.Security.Cryptography;

/// <summary>What only a whole process shows: signals, files, time to start.</summary>
public sealed class ProcessTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public void Solve_Interrupted_StopsWithinASecondAndKeepsWhatWasFound(string signal)
    {
        var run = ContinuoProcess.Interrupt(
            signal, TimeSpan.FromSeconds(2.5), "place", "solve", "--system", Repository.Inspection, "--method", "ls", "--time-limit", "50s", "--json").ShouldBeCalm();

        run.ExitCode.ShouldBe(3);
        output.WriteLine($"ended {run.Elapsed.TotalMilliseconds:0} ms after the signal");
        run.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5), "a second on an idle machine");
        run.Document().GetProperty("status").GetString().ShouldBe("feasible");
        run.Document().GetProperty("diagnostics").EnumerateArray().Last().GetProperty("code").GetString().ShouldBe("CON2031");
    }

    [Fact]
    public void Sweep_Interrupted_KeepsThePointsFound()
    {
        var report = _folder.PathOf("sweep.html");

        var run = ContinuoProcess.Interrupt(
            "-INT", TimeSpan.FromSeconds(3.5), "place", "sweep", "--system", Repository.Inspection, "--loads", "0.1:1.0:0.01", "--method", "ls", "--time-limit", "1s", "--report", report, "--json").ShouldBeCalm();

        run.ExitCode.ShouldBe(3);
        run.Document().GetProperty("points").GetArrayLength().ShouldBeInRange(1, 10);
        run.Document().GetProperty("diagnostics").EnumerateArray().Last().GetProperty("code").GetString().ShouldBe("CON2031");
        File.ReadAllText(report).ShouldContain("ended early");
    }

    [Fact]
    public void Solve_TimeLimitZero_AnswersAtOnce()
    {
        var run = ContinuoProcess.Run("place", "solve", "--system", Repository.Inspection, "--time-limit", "0", "--json").ShouldBeCalm();

        run.ExitCode.ShouldBeOneOf(0, 1);
        run.Document().GetProperty("status").GetString().ShouldBeOneOf("optimal", "feasible", "unknown");
    }

    [Fact]
    public void Commands_Inputs_StayAsTheyAre()
    {
        var before = Hashes();
        var placement = _folder.PathOf("placement.json");

        ContinuoProcess.Run("place", "solve", "--application-dir", Repository.MaskDetection, "--output", placement, "--report", _folder.PathOf("report.html"));
        ContinuoProcess.Run("place", "evaluate", "--application-dir", Repository.MaskDetection, "--placement", placement);
        ContinuoProcess.Run("validate", Repository.MaskDetection);
        ContinuoProcess.Run("place", "solve", "--system", Repository.Inspection, "--output", Repository.Inspection).ExitCode.ShouldBe(2);

        Hashes().ShouldBe(before);
    }

    [Fact]
    public void Solve_OutputAndReport_AreWrittenWhole()
    {
        var (placement, report) = (_folder.PathOf("deep/placement.json"), _folder.PathOf("report.html"));

        ContinuoProcess.Run("place", "solve", "--system", Repository.Inspection, "--output", placement, "--report", report).ExitCode.ShouldBe(0);

        ContinuoProcess.Run("place", "evaluate", "--system", Repository.Inspection, "--placement", placement).ExitCode.ShouldBe(0);
        System.Xml.Linq.XDocument.Parse(File.ReadAllText(report)).Root!.Name.LocalName.ShouldBe("html");
        Directory.GetFiles(_folder.Root, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void Solve_OutputThatCannotBeWritten_IsADiagnosticBesideTheAnswer()
    {
        var run = ContinuoProcess.Run("place", "solve", "--system", Repository.Inspection, "--output", "/proc/placement.json", "--json").ShouldBeCalm();

        run.ExitCode.ShouldBe(1);
        run.Document().GetProperty("status").GetString().ShouldBe("optimal");
        run.Document().GetProperty("diagnostics")[0].GetProperty("code").GetString().ShouldBe("CON2041");
    }

    [Fact]
    public void Solve_OutputThroughALinkedFolder_DoesNotChangeTheInput()
    {
        var system = _folder.Write("system.json", File.ReadAllText(Repository.Inspection));
        Directory.CreateSymbolicLink(_folder.PathOf("link"), _folder.Root);

        ContinuoProcess.Run("place", "solve", "--system", system, "--output", _folder.PathOf("link/system.json")).ShouldBeCalm().ExitCode.ShouldBe(2);

        File.ReadAllText(system).ShouldBe(File.ReadAllText(Repository.Inspection));
    }

    [Theory]
    [InlineData("validate \"$1\" >&-", 1)]
    [InlineData("validate \"$1\" >/dev/full", 1)]
    [InlineData("validate \"$1\" >&- 2>&-", 1)]
    [InlineData("place solve --system \"$1\" --json >/dev/full", 1)]
    [InlineData("graph \"$1\" >/dev/full", 1)]
    [InlineData("--help >/dev/full", 1)]
    [InlineData("plac 2>/dev/full", 2)]
    [InlineData("place solve --system \"$1\" --verbose 2>&-", 0)]
    [InlineData("graph \"$1\" | head -c 1", 0)]
    public void Command_OutputClosedOrFull_IsAnErrorAndNotACrash(string line, int code)
    {
        var run = ContinuoProcess.RunShell($"\"$0\" {line}", Repository.Inspection).ShouldBeCalm();

        run.ExitCode.ShouldBe(code, run.Out + run.Error);
    }

    [Fact]
    public void Demo_FromAnywhere_TellsTheStoryAndWritesTheReport()
    {
        var run = ContinuoProcess.RunIn(_folder.Root, "demo").ShouldBeCalm();

        run.ExitCode.ShouldBe(0, run.Error);
        run.Out.ShouldContain("continuo-demo.html");
        run.Out.ShouldContain("pictures/grey/picture.pgm");
        File.Exists(_folder.PathOf("continuo-demo.html")).ShouldBeTrue();
        output.WriteLine($"the demonstration took {run.Elapsed.TotalSeconds:0.00} s");
    }

    [Fact]
    public void Version_Warm_StartsFast()
    {
        ContinuoProcess.Run("--version").Out.Trim().ShouldMatch(@"^\d+\.\d+\.\d+");

        var fastest = Enumerable.Range(0, 5).Min(_ => ContinuoProcess.Run("--version").Elapsed);

        output.WriteLine($"start: {fastest.TotalMilliseconds:0} ms");
        fastest.ShouldBeLessThan(TimeSpan.FromSeconds(3), "0.3 s on an idle machine");
    }

    private static Dictionary<string, string> Hashes() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*", SearchOption.AllDirectories)
        .ToDictionary(file => file, file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));
}
