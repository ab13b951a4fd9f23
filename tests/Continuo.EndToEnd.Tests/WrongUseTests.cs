namespace Continuo.EndToEnd.Tests;

/// <summary>Wrong use: exit code 2, one line on standard error, nothing on standard output.</summary>
public sealed class WrongUseTests
{
    [Theory]
    [InlineData("plac", "did you mean 'place'?")]
    [InlineData("place", "needs a command")]
    [InlineData("place evalute", "did you mean 'evaluate'?")]
    [InlineData("place pareto", "unknown command")]
    [InlineData("place solve", "needs --system FILE or --application-dir DIR")]
    [InlineData("place solve --system a --application-dir b", "not both")]
    [InlineData("place solve --system", "needs a value")]
    [InlineData("place solve --system '' --output b", "option '--system' needs a value")]
    [InlineData("place solve --system a --output ''", "option '--output' needs a value")]
    [InlineData("validate ''", "PATH must not be empty")]
    [InlineData("place solve --system a --output b --report ./b", "name the same file")]
    [InlineData("place solve --system a --system b", "more than once")]
    [InlineData("place solve --sytem a", "did you mean '--system'?")]
    [InlineData("place solve --system a --rules contnuo", "did you mean 'continuo'?")]
    [InlineData("place solve --system a --method ts", "not available yet")]
    [InlineData("place solve --system a --method magic", "auto, exact, rg, ls")]
    [InlineData("place solve --system a --time-limit soon", "10s, 500ms, 2m, 7d or 0")]
    [InlineData("place solve --system a --time-limit -1s", "10s, 500ms, 2m, 7d or 0")]
    [InlineData("place solve --system a --iterations -1", "0 or more")]
    [InlineData("place solve --system a --threads 0", "from 1 to 1024")]
    [InlineData("place solve --system a --seed x", "whole number")]
    [InlineData("place solve --system a --budget NaN", "0 or more")]
    [InlineData("place solve --system a --pin c2", "c2=VM1")]
    [InlineData("place solve --system a --load x", "needs a rate")]
    [InlineData("place solve --system a --edge-cost-share 2", "from 0 to 1")]
    [InlineData("place solve --system a --one-resource-per-layer maybe", "true, false")]
    [InlineData("place solve --system a --output a", "inputs are never changed")]
    [InlineData("place evaluate --system a", "--placement")]
    [InlineData("place compare --system a --placement b", "at least twice")]
    [InlineData("place explain --system a", "--placement")]
    [InlineData("place max-load --system a", "--placement")]
    [InlineData("place max-load --placement a", "--system FILE or --application-dir DIR")]
    [InlineData("place sweep --system a", "--loads")]
    [InlineData("place sweep --system a --loads 1:2", "from:to:step")]
    [InlineData("place sweep --system a --loads x", "from:to:step")]
    [InlineData("place sweep --system a --loads NaN", "from:to:step")]
    [InlineData("place sweep --system a --loads -1,2", "0 or more")]
    [InlineData("place sweep --system a --loads 1:2:0", "above 0")]
    [InlineData("place sweep --system a --loads 1:2:-1", "0 or more")]
    [InlineData("place sweep --system a --loads 2:1:1", "not below its start")]
    [InlineData("place sweep --system a --loads 0:1e9:0.001", "at most 100000 loads")]
    [InlineData("place sweep --system a --loads 1 --load 2", "takes its loads from --loads")]
    [InlineData("place sweep --system a --loads 1 --report a", "inputs are never changed")]
    [InlineData("validate", "PATH")]
    [InlineData("validate a b", "unexpected argument")]
    [InlineData("validate a --format xml", "text, json, sarif")]
    [InlineData("graph a --format png", "svg, mermaid, dot")]
    [InlineData("adapt step --system a", "--current")]
    [InlineData("adapt step --system a --current b --switching-cost 5", "migration=0.1,boot=0.05")]
    [InlineData("adapt step --system a --current b --dwell 0", "above 0")]
    [InlineData("adapt step --system a --current b --margin 1", "from 0 to 0.99")]
    [InlineData("adapt step --system a --current b --output b", "inputs are never changed")]
    [InlineData("adapt simulate --system a --current b", "--profile")]
    [InlineData("adapt simulate --system a --current b --profile c --policy best", "continuo+holt-winters")]
    [InlineData("adapt simulate --system a --current b --profile c --policy uheur:60-50", "such as 40-50")]
    [InlineData("adapt simulate --system a --current b --profile c --control-period 0", "above 0")]
    [InlineData("adapt simulate --system a --current b --profile c --report c", "inputs are never changed")]
    [InlineData("adapt intervals --system a --current b --loads 3:1", "0:2.5")]
    [InlineData("adapt intervals --system a --current b --loads 0:1 --switching-cost boot=1", "takes no --switching-cost")]
    [InlineData("adapt replay --system a --current b", "--log")]
    [InlineData("demo now", "unexpected argument")]
    public void Command_WrongUse_IsOneLine(string line, string expected)
    {
        var run = ContinuoProcess.Run([.. line.Split(' ').Select(word => word.Trim('\'')), "--json"]).ShouldBeCalm();

        run.ExitCode.ShouldBe(2, run.Out + run.Error);
        run.Out.ShouldBeEmpty();
        run.Error.TrimEnd().Split('\n').Length.ShouldBe(1);
        run.Error.ShouldContain(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("validate")]
    [InlineData("graph")]
    [InlineData("schema")]
    [InlineData("demo")]
    [InlineData("place")]
    [InlineData("place solve")]
    [InlineData("place evaluate")]
    [InlineData("place compare")]
    [InlineData("place explain")]
    [InlineData("adapt")]
    [InlineData("adapt step")]
    [InlineData("adapt intervals")]
    [InlineData("adapt simulate")]
    [InlineData("adapt replay")]
    [InlineData("place max-load")]
    [InlineData("place sweep")]
    public void Command_Help_ShowsItsOptions(string command)
    {
        var run = ContinuoProcess.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).ShouldBeCalm();

        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("Usage:");
        run.Error.ShouldBeEmpty();
    }
}
