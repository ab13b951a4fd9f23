namespace Continuo.Files.Tests;

using Continuo.Model;

/// <summary>Mistakes that nobody sees on the screen: spaces that are none, tabs, and one indentation too few.</summary>
public class UnseenMistakeTests
{
    private static readonly string System = Yaml.FromJson(Samples.System);

    [Theory]
    [InlineData("a:\n\tb: 1\n", "A tab stands in the indentation", 2)]
    [InlineData("x: 1\ny:\n  z: 2\na:\n  b:\n\t  c: 1\n", "A tab stands in the indentation", 6)]
    [InlineData("a:\n  b: 1\n\u3000c: 2\n", "an ideographic space (U+3000)", 3)]
    [InlineData("a:\n  b: 1\n\u00A0 c: 2\n", "a no-break space (U+00A0)", 3)]
    [InlineData("a: 1\nb:\u30002\n", "an ideographic space (U+3000)", 2)]
    [InlineData("a: 1\nb:\u200B2\n", "a zero-width space (U+200B)", 2)]
    public void Read_YamlThatCannotBeParsed_NamesTheCharacter(string text, string named, int line)
    {
        var error = SystemDescriptionReader.ReadText(text, "x.yaml").Diagnostics.ShouldHaveSingleItem();

        error.Message.ShouldContain(named);
        error.Position!.Value.Line.ShouldBe(line);
    }

    [Theory]
    [InlineData("{\"a\":\u00A01}", "a no-break space (U+00A0)")]
    [InlineData("{\u201Ca\u201D: 1}", "a typographic quote (U+201C)")]
    [InlineData("{\"a\": 1\uFF0C \"b\": 2}", "a full-width comma (U+FF0C)")]
    public void Read_JsonWithAnOddCharacter_NamesIt(string text, string named) =>
        SystemDescriptionReader.ReadText(text, "x.json").Diagnostics.ShouldHaveSingleItem().Message.ShouldContain(named);

    [Fact]
    public void Read_KeyWithAnOddCharacter_IsAWarningThatNamesIt() => SystemDescriptionReader
        .ReadText(System.Replace("\nLambda:", "\nLambda\u00A0:", StringComparison.Ordinal), "x.yaml").Diagnostics.Select(d => d.Code)
        .ShouldContain(DiagnosticCodes.OddCharacter);

    [Fact]
    public void Read_UnknownNameWithAnOddCharacter_NamesIt() => SystemDescriptionReader
        .ReadText(Samples.System.Replace("\"resource\": \"Fn\"", "\"resource\": \"Fn\u200B\"", StringComparison.Ordinal), "x.json").Diagnostics
        .ShouldHaveSingleItem().Hint.ShouldBe("it holds a zero-width space (U+200B): type it anew");

    [Theory]
    [InlineData("      h1:\n", "next")]
    [InlineData("    s1:\n", "h1")]
    public void Read_OneIndentationTooFew_SaysWhatStandsBesideWhat(string above, string beside)
    {
        const string text = """
            DirectedAcyclicGraph:
              c1:
                next: []
                transition_probability: []
            Components:
              c1:
                s1:
                  h1:
                    next: []
                    data_size: []
            EdgeResources: {layer1: {Cam: {number: 2, cost: 0.5, memory: 4096}}}
            CompatibilityMatrix: {c1: {h1: [{resource: Cam, memory: 512}]}}
            Performance: {c1: {h1: {Cam: {model: QTedge, demand: 0.1}}}}
            NetworkTechnology: {ND1: {computationalLayers: [layer1], AccessDelay: 0, Bandwidth: 1}}
            Lambda: 1
            Time: 1

            """;
        SystemDescriptionReader.ReadText(text, "x.yaml").Diagnostics.ShouldBeEmpty();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var from = Array.IndexOf(lines, above.TrimEnd('\n')) + 1;
        for (var i = from; lines[i].StartsWith(new string(' ', above.Length - above.TrimStart().Length + 2), StringComparison.Ordinal); i++)
        {
            lines[i] = lines[i][2..];
        }

        var error = SystemDescriptionReader.ReadText(string.Join('\n', lines), "x.yaml").Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Error);

        error.Code.ShouldBe(DiagnosticCodes.Indentation);
        error.Message.ShouldStartWith($"'{beside}' stands beside");
        error.Position!.Value.Line.ShouldBe(from + 1);
    }
}
