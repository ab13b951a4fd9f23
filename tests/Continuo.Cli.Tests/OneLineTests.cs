namespace Continuo.Cli.Tests;

using Continuo.Cli.Screens;

public sealed class OneLineTests
{
    [Theory]
    [InlineData("c1 → ü 😀 <script>", "c1 → ü 😀 <script>")]
    [InlineData("a\nb\tc\r", @"a\nb\tc\r")]
    [InlineData("\u001b[31mred", @"\u001b[31mred")]
    [InlineData("\u202Egpj\u2028", @"\u202egpj\u2028")]
    public void Of_Text_CannotBreakTheLine(string text, string expected) => OneLine.Of(text).ShouldBe(expected);

    [Fact]
    public void Validate_NamesWithLineBreaks_StayOneLineEach()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("continuo-").FullName, "system.json");
        File.WriteAllText(file, """{"DirectedAcyclicGraph": {"a\nb\u001b[2J": {"next": ["a\nb\u001b[2J"], "transition_probability": [1]}}}""");

        var (code, screen, _) = CommandLineRun.Of("validate", file);

        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        code.ShouldBe(1);
        screen.ShouldNotContain("\u001b");
        screen.TrimEnd().Split('\n').ShouldAllBe(line => line.StartsWith(file, StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_SolutionAlone_SaysThatItsNamesAreNotChecked()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("continuo-").FullName, "solution.json");
        File.WriteAllText(file, """{"components": {"c9": {}}}""");

        var (code, screen, _) = CommandLineRun.Of("validate", file);

        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        code.ShouldBe(0);
        screen.ShouldContain("CON2045");
    }
}
