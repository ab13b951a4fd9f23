namespace Continuo.Cli.Tests;

/// <summary>A file is what its name says, or is not written.</summary>
public sealed class OutputFormTests : IDisposable
{
    private static readonly string System = CommandLineRun.Sample("inspection/system.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("continuo-forms-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("graph.png", ".svg, .mmd, .mermaid, .md, .dot, .gv")]
    [InlineData("graph.pdf", ".svg, .mmd, .mermaid, .md, .dot, .gv")]
    [InlineData("graph.json", ".svg, .mmd, .mermaid, .md, .dot, .gv")]
    public void Graph_UnknownExtension_IsWrongUse(string name, string known) => Refused(["graph", System, "--output", Of(name)], known);

    [Theory]
    [InlineData("graph.dot", "svg", ".svg")]
    [InlineData("graph.png", "mermaid", ".mmd, .mermaid, .md")]
    [InlineData("graph.svg", "dot", ".dot, .gv")]
    public void Graph_FormatThatTheNameDenies_IsWrongUse(string name, string format, string known) =>
        Refused(["graph", System, "--output", Of(name), "--format", format], known);

    [Theory]
    [InlineData("graph.svg", "<svg")]
    [InlineData("graph.SVG", "<svg")]
    [InlineData("graph.gv", "digraph")]
    [InlineData("graph.mmd", "flowchart")]
    [InlineData("picture", "<svg")]
    [InlineData("picture.v2", "<svg")]
    public void Graph_KnownExtension_IsThatForm(string name, string beginning)
    {
        CommandLineRun.Of("graph", System, "--output", Of(name)).Code.ShouldBe(0);

        File.ReadAllText(Of(name)).ShouldContain(beginning);
    }

    [Theory]
    [InlineData("place", "solve", "--report", "r.pdf", ".html, .htm")]
    [InlineData("place", "solve", "--output", "p.csv", ".json, .yaml, .yml")]
    [InlineData("place", "sweep", "--report", "r.svg", ".html, .htm")]
    [InlineData("adapt", "step", "--output", "p.html", ".json, .yaml, .yml")]
    [InlineData("adapt", "fallback", "--output", "p.png", ".json, .yaml, .yml")]
    [InlineData("adapt", "simulate", "--report", "r.pdf", ".html, .htm")]
    [InlineData("adapt", "simulate", "--log", "l.csv", ".jsonl, .ndjson, .log")]
    public void Command_UnknownExtension_IsWrongUse(string group, string command, string option, string name, string known) =>
        Refused([group, command, .. Needed(group, command), option, Of(name)], known);

    [Theory]
    [InlineData("place", "solve", "--report")]
    [InlineData("place", "solve", "--output")]
    [InlineData("place", "sweep", "--report")]
    [InlineData("adapt", "step", "--output")]
    [InlineData("adapt", "simulate", "--log")]
    public void Command_Hyphen_IsWrongUse(string group, string command, string option)
    {
        Refused([group, command, .. Needed(group, command), option, "-"], "needs a file");

        File.Exists("-").ShouldBeFalse();
    }

    [Fact]
    public void Generate_NameWithADot_IsNoForm()
    {
        CommandLineRun.Of("place", "generate", "--output", Of("plan.v2")).Code.ShouldBe(0);

        File.ReadAllText(Of("plan.v2")).ShouldStartWith("{");
    }

    [Fact]
    public void Generate_UnknownExtension_IsWrongUse() => Refused(["place", "generate", "--output", Of("s.csv")], ".json, .yaml, .yml");

    [Fact]
    public void GraphAndGenerate_Hyphen_IsStandardOutput()
    {
        CommandLineRun.Of("graph", System, "--output", "-").Out.ShouldContain("<svg");
        CommandLineRun.Of("place", "generate", "--output", "-").Out.ShouldStartWith("{");
        File.Exists("-").ShouldBeFalse();
    }

    private string[] Needed(string group, string command) => (group, command) switch
    {
        ("place", "sweep") => ["--system", System, "--loads", "0.1:0.2:0.1"],
        ("place", _) => ["--system", System],
        ("adapt", "simulate") => ["--system", System, "--current", Of("c.json"), "--profile", Of("p.csv"), "--policy", "static"],
        ("adapt", "step") => ["--system", System, "--current", Of("c.json"), "--load", "1"],
        _ => ["--system", System, "--current", Of("c.json")],
    };

    private string Of(string name) => Path.Combine(_folder, name);

    private void Refused(string[] arguments, string word)
    {
        var (code, _, error) = CommandLineRun.Of(arguments);

        code.ShouldBe(2, error);
        error.ShouldContain(word);
        Directory.GetFiles(_folder).ShouldBeEmpty();
    }
}
