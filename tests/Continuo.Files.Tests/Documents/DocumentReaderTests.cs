namespace Continuo.Files.Tests.Documents;

using System.Diagnostics;
using System.Text;

using Continuo.Files.Documents;

public class DocumentReaderTests
{
    [Theory]
    [InlineData("x.json", "{\"a\": [1, 2,]}", "x.json:1:13: error CON1007")]
    [InlineData("x.json", "{\"a\": 1,}", "x.json:1:9: error CON1007")]
    [InlineData("x.json", "{\"a\": 1\n\"b\": 2}", "error CON1005")]
    [InlineData("x.json", "{\"a\": }", "x.json:1:7: error CON1005")]
    [InlineData("x.json", "{\"a\": {\"b\": 1} \"c\": 2}", "x.json:1:16: error CON1005: A comma is missing")]
    [InlineData("x.json", "{\"a\": [1 2]}", "x.json:1:10: error CON1005: A comma is missing")]
    [InlineData("x.json", "{\"a\": 1, \"b\"}", "x.json:1:13: error CON1005: The key has no value")]
    [InlineData("x.json", "[\"a\": 1]", "x.json:1:5: error CON1005")]
    [InlineData("x.json", "\"a\": 1", "x.json:1:4: error CON1005: Something follows")]
    [InlineData("x.json", "{1: 2}", "x.json:1:2: error CON1005: A key must stand in double quotes")]
    [InlineData("x.json", "{[1]: 2}", "x.json:1:2: error CON1005")]
    [InlineData("x.json", "{\"a\": [1}", "x.json:1:9: error CON1005: '}' does not close the '[' of line 1")]
    [InlineData("x.json", "{\"a\": 1}}", "x.json:1:9: error CON1005")]
    [InlineData("x.json", "]", "x.json:1:1: error CON1005")]
    [InlineData("x.json", "{\"a\":\n [1,\n 2\n", "x.json:4:1: error CON1005: The file ends before the '[' of line 2 is closed")]
    [InlineData("x.json", "{\"a\": 1,\n \"b\u0000\": 2}", "x.json:2:4: error CON1002")]
    [InlineData("x.json", "{\"a\": yes}", "x.json:1:7: error CON1005")]
    [InlineData("x.json", "{\"a\": 1, \"a\": 2}", "x.json:1:10: error CON1006")]
    [InlineData("x.json", "{\"a\": \"b", "x.json:1:7: error CON1005")]
    [InlineData("x.json", "  \n ", "x.json: error CON1004")]
    [InlineData("x.json", "{\"a\": \"\\ud83d\"}", "x.json:1:7: error CON1005")]
    [InlineData("x.json", "{\"a\": \"\\u12\"}", "error CON1005")]
    [InlineData("x.yaml", "- {", "error CON1005")]
    [InlineData("x.yaml", "a: *b", "x.yaml:1:4: error CON1008")]
    [InlineData("x.yaml", "a: &b [*b]", "x.yaml:1:8: error CON1008")]
    [InlineData("x.yaml", "[a]: b", "error CON1008")]
    [InlineData("x.yaml", "a: 1\n---\nb: 2", "x.yaml:3:1: error CON1008")]
    [InlineData("x.yaml", "# nothing", "x.yaml: error CON1004")]
    public void ReadText_Malformed_IsADiagnostic(string file, string text, string expected)
    {
        var diagnostics = new DiagnosticList();

        DocumentReader.ReadText(text, file, diagnostics);

        diagnostics.ToOutcome<object>(null).Diagnostics.ShouldContain(d => d.ToString().Contains(expected, StringComparison.Ordinal), string.Join('\n', diagnostics.ToOutcome<object>(null).Diagnostics));
    }

    [Fact]
    public void ReadText_YamlAnchorsAndMerges_AreExpanded()
    {
        var root = Read("x.yaml", "a: &a {x: 1, y: 2}\nb: *a\nc:\n  <<: *a\n  y: 3\n").ShouldBeOfType<MappingNode>();

        ((MappingNode)root.Find("b")!.Value).Find("x")!.Value.ShouldBeOfType<ScalarNode>().Text.ShouldBe("1");
        var merged = (MappingNode)root.Find("c")!.Value;
        merged.Entries.Select(e => $"{e.Key}={((ScalarNode)e.Value).Text}").ShouldBe(["y=3", "x=1"]);
    }

    [Fact]
    public void ReadText_JsonEscapesAndComments_AreRead()
    {
        var root = Read("x.json", "\uFEFF{ # one\n\t\"a\\u00e9\\n\\/#\\ud83d\\ude00\": \"b#c\" } # two").ShouldBeOfType<MappingNode>();

        var entry = root.Entries.ShouldHaveSingleItem();
        entry.Key.ShouldBe("aé\n/#😀");
        entry.KeyPosition.ToString().ShouldBe("x.json:2:2");
        entry.Value.ShouldBeOfType<ScalarNode>().Text.ShouldBe("b#c");
    }

    [Fact]
    public void ReadText_BillionLaughs_IsRefusedAtOnce()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
        {
            text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        Codes("x.yaml", text.ToString()).ShouldBe([DiagnosticCodes.TooLarge]);
    }

    [Theory]
    [InlineData("x.json", '[')]
    [InlineData("x.yaml", '[')]
    [InlineData("x.yaml", '{')]
    public void ReadText_VeryDeep_IsRefusedAtOnce(string file, char bracket)
    {
        var clock = Stopwatch.StartNew();

        Codes(file, new string(bracket, 1_000_000)).ShouldBe([DiagnosticCodes.TooLarge]);

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Read_MissingFile_IsADiagnostic()
    {
        var diagnostics = new DiagnosticList();

        DocumentReader.Read("/no/such/file.json", diagnostics).ShouldBeNull();
        DocumentReader.Read(Path.GetTempPath(), diagnostics).ShouldBeNull();
        DocumentReader.Read("", diagnostics).ShouldBeNull();

        diagnostics.ToOutcome<object>(null).Diagnostics.ShouldAllBe(d => d.Code == DiagnosticCodes.Unreadable);
        diagnostics.ErrorCount.ShouldBe(3);
    }

    [Fact]
    public void Decode_NotUtf8_SaysWhichLine()
    {
        var diagnostics = new DiagnosticList();

        DocumentText.Decode([.. "a: 1\nb: "u8, 0xC3, 0x28], "x.yaml", diagnostics).ShouldBeNull();

        diagnostics.ToOutcome<object>(null).Diagnostics.ShouldHaveSingleItem().Position.ToString().ShouldBe("x.yaml:2:0");
    }

    private static DocumentNode Read(string file, string text)
    {
        var diagnostics = new DiagnosticList();
        var root = DocumentReader.ReadText(text, file, diagnostics);
        diagnostics.ToOutcome<object>(null).Diagnostics.ShouldBeEmpty();
        return root!;
    }

    private static string[] Codes(string file, string text)
    {
        var diagnostics = new DiagnosticList();
        DocumentReader.ReadText(text, file, diagnostics);
        return [.. diagnostics.ToOutcome<object>(null).Diagnostics.Select(d => d.Code)];
    }
}
