namespace Continuo.EndToEnd.Tests;

using System.Text.Json;

/// <summary>Wrong input on every command that reads: a diagnostic with its place, exit code 1, never a stack trace.</summary>
public sealed class WrongInputTests : IDisposable
{
    private static readonly string[][] Readers =
    [
        ["validate", "@"],
        ["graph", "@"],
        ["place", "solve", "--system", "@"],
        ["place", "evaluate", "--system", "@", "--placement", "@"],
        ["place", "compare", "--system", "@", "--placement", "@", "--placement", "@"],
        ["place", "explain", "--system", "@", "--placement", "@"],
        ["adapt", "step", "--system", "@", "--current", "@"],
        ["adapt", "plan", "--system", "@", "--from", "@", "--to", "@"],
        ["adapt", "fallback", "--system", "@", "--current", "@"],
    ];

    private static readonly string[] Garbage =
    [
        "{\"Components\": {\"c1\": ", "]", "a: [1, 2", "\0\u0001", "{\"DirectedAcyclicGraph\": 5, \"Components\": []}", "- {", "just words", "",
    ];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Commands => [.. Readers.Select(reader => string.Join(' ', reader))];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_MissingFile_SaysSo(string command) => Refused(command, _folder.PathOf("nowhere.json"), "CON1001");

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_DirectoryAsFile_SaysSo(string command) => Refused(command, _folder.Root, code: null);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_Garbage_SaysWhere(string command)
    {
        foreach (var (index, text) in Garbage.Index())
        {
            var file = _folder.Write($"garbage-{index}.json", text);

            Refused(command, file, code: null).GetProperty("file").GetString().ShouldStartWith(file);
        }
    }

    [Fact]
    public void Validate_BrokenSample_ReportsEverythingWithItsPlace()
    {
        var text = File.ReadAllText(Repository.Inspection)
            .Replace("\"Drone\"", "\"Dron\"", StringComparison.Ordinal)
            .Replace("\"memory\": 4096", "\"memory\": -1", StringComparison.Ordinal);
        var file = _folder.Write("broken.json", text);

        var run = ContinuoProcess.Run("validate", file).ShouldBeCalm();

        run.ExitCode.ShouldBe(1);
        run.Out.Split('\n').Count(line => System.Text.RegularExpressions.Regex.IsMatch(line, @"^.+broken\.json:\d+:\d+: error CON1\d\d\d: .+")).ShouldBeGreaterThan(0, run.Out);
    }

    [Fact]
    public void Solve_NoLoadAnywhere_AsksForIt()
    {
        var text = System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(Repository.Inspection), "\"Lambda\": *[0-9.]+,", "");

        Refused("place solve --system @", _folder.Write("no-load.json", text), "CON2001").GetProperty("hint").GetString()!.ShouldContain("--load");
    }

    [Theory]
    [InlineData("--load", "-1", "CON2002")]
    [InlineData("--load", "NaN", "CON2002")]
    [InlineData("--load", "c9=1", "CON2003")]
    [InlineData("--load", "c2=1", "CON2004")]
    [InlineData("--pin", "c9=Drone", "CON2011")]
    [InlineData("--pin", "c1/h9=Drone", "CON2012")]
    [InlineData("--pin", "c1=Dron", "CON2013")]
    [InlineData("--forbid", "Dron", "CON2015")]
    [InlineData("--start", "nowhere.json", "CON1001")]
    public void Solve_WrongNamesAndValues_AreDiagnostics(string option, string value, string code)
    {
        var run = ContinuoProcess.Run("place", "solve", "--system", Repository.Inspection, option, value, "--json").ShouldBeCalm();

        run.ExitCode.ShouldBe(1);
        Errors(run.Document()).Select(error => error.GetProperty("code").GetString()).ShouldContain(code);
    }

    private static IEnumerable<JsonElement> Errors(JsonElement document) =>
        document.GetProperty("diagnostics").EnumerateArray().Where(d => d.GetProperty("severity").GetString() == "error");

    private static JsonElement Refused(string command, string file, string? code)
    {
        string[] arguments = [.. command.Split(' ').Select(argument => argument == "@" ? file : argument), "--json"];
        var run = ContinuoProcess.Run(arguments).ShouldBeCalm();
        if (run.ExitCode == 2)
        {
            // A directory where a file is needed may be wrong use; then standard output stays empty.
            run.Out.ShouldBeEmpty();
            return default;
        }

        run.ExitCode.ShouldBe(1, run.Out + run.Error);
        run.Error.ShouldBeEmpty();
        var first = Errors(run.Document()).First();
        if (code is not null)
        {
            first.GetProperty("code").GetString().ShouldBe(code);
        }

        return first;
    }
}
