namespace Continuo.Oscar.Tests.Fdl;

using Continuo.Files;
using Continuo.Model;
using Continuo.Oscar.Fdl;

/// <summary>Mistakes that people make: what is said is the cause, at its place, and once.</summary>
public sealed class FunctionsFileMistakesTests : IDisposable
{
    private readonly FunctionsText _file = new();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData("script: |\n        #!/bin/sh\n        cat secret\n")]
    [InlineData("script: \"#!/bin/sh\"\n")]
    [InlineData("script: |\n        echo secret\n        cat\n")]
    public void Read_ScriptItself_IsNotPrintedAsAPath(string line)
    {
        var error = _file.Whole($"functions:\n  oscar:\n  - local:\n      name: f1\n      {line}").Diagnostics.ShouldHaveSingleItem();

        (error.Code, error.Position!.Value.Line).ShouldBe((DiagnosticCodes.ScriptInline, 5));
        error.Message.ShouldContain("is a path to a file; this looks like the script itself");
        error.Message.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("  - local:\n    name: f1\n    script: f.sh\n    memory: 256Mi\n", 4, "'name', 'script', 'memory' stand beside the cluster 'local'")]
    [InlineData("  - local:\n      name: f1\n      script: f.sh\n    input:\n    - path: e/in\n    labels:\n      a: b\n", 6, "'input', 'labels' stand beside the cluster 'local'")]
    [InlineData("  - local:\n      name: f1\n      script: f.sh\n    timeout: 5m\n", 6, "'timeout' stands beside the cluster 'local'")]
    public void Read_OneIndentationTooFew_IsSaidOnce(string lines, int line, string message)
    {
        var error = _file.Whole($"functions:\n  oscar:\n{lines}").Diagnostics.ShouldHaveSingleItem();

        (error.Code, error.Position!.Value.Line).ShouldBe((DiagnosticCodes.NotIndented, line));
        error.Message.ShouldStartWith(message);
        error.Hint.ShouldNotBeNull().ShouldContain("two more spaces");
    }

    [Fact]
    public void Read_ClusterNamedLikeAKey_IsACluster() =>
        _file.Whole("functions:\n  oscar:\n  - image:\n      name: f1\n      script: f.sh\n").Value!.Functions.Single().ClusterId.ShouldBe("image");

    [Theory]
    [InlineData("functions:\n  aws:\n  - lambda: {name: hello}\n")]
    [InlineData("functions:\n  oscar: []\n")]
    public void Read_NothingForOscar_IsAWarning(string text)
    {
        var file = _file.Whole(text);

        file.Succeeded.ShouldBeTrue();
        file.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.NoFunction);
    }

    [Theory]
    [InlineData("DirectedAcyclicGraph: {}\nComponents: {}\n", "This is a system description, not a functions file.")]
    [InlineData("components: {}\n", "This is a solution, not a functions file.")]
    [InlineData("System:\n  components: [a]\n", "This is a file of an application directory, not a functions file.")]
    [InlineData("name: f1\nscript: f.sh\n", "This is the definition of one function, not a functions file.")]
    [InlineData("functions:\noscar:\n- local: {name: f1, script: f.sh}\n", "This is a file whose 'oscar' stands beside 'functions' instead of below it, not a functions file.")]
    public void Read_FileOfAnotherKind_IsNamed(string text, string message)
    {
        var error = _file.Whole(text).Diagnostics.ShouldHaveSingleItem();

        (error.Code, error.Message).ShouldBe((DiagnosticCodes.NotAFunctionsFile, message));
    }

    [Fact]
    public void Read_Directory_IsNamed() => FunctionsFileReader.Read(_file.Folder).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.NotAFunctionsFile);

    [Theory]
    [InlineData("#!/opt/none/python3\nprint()\n", DiagnosticCodes.InterpreterMissing, "'/opt/none/python3' is not on this machine")]
    [InlineData("#!/usr/bin/env no-such-program-here\n", DiagnosticCodes.InterpreterMissing, "'no-such-program-here' is not on this machine")]
    [InlineData("#!/usr/bin/env sh -e\n", DiagnosticCodes.InterpreterMissing, "'env' would look for one program called 'sh -e'")]
    [InlineData("#!python3\n", DiagnosticCodes.InterpreterMissing, "needs an absolute path")]
    [InlineData("#!/bin/sh\r\necho\r\n", DiagnosticCodes.WindowsLineEnds, "has the line ends of Windows")]
    public void Read_FirstLineOfTheScript_IsLookedAt(string script, string code, string message)
    {
        _file.Write("f.sh", script);

        var file = _file.Read("cpu: 1");

        file.Succeeded.ShouldBeTrue();
        var said = file.Diagnostics.ShouldHaveSingleItem();
        said.Code.ShouldBe(code);
        said.Message.ShouldContain(message);
        file.Value!.Functions[0].Service.Script.ShouldNotContain("\r");
    }

    [Theory]
    [InlineData("#!/bin/sh -e\n")]
    [InlineData("#! /usr/bin/env sh\n")]
    [InlineData("#!/usr/bin/env -S A=1 sh -e\n")]
    [InlineData("#!/usr/bin/env -S -u LANG sh\n")]
    [InlineData("#!/usr/bin/env -Ssh -e\n")]
    [InlineData("#!\n")]
    [InlineData("echo\n")]
    public void Read_InterpreterThatIsThere_IsTakenWithoutAWord(string script)
    {
        _file.Write("f.sh", script);

        _file.Read("cpu: 1").Diagnostics.ShouldBeEmpty();
    }
}
