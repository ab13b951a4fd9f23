namespace Continuo.Files.Tests;

using Continuo.Model;

/// <summary>Numbers that other countries, programs and formats write otherwise.</summary>
public class NumberTests
{
    [Theory]
    [InlineData("1,5", "write a decimal point: 1.5")]
    [InlineData("1,000", "a comma is no part of a number: write 1000 or 1.000, whichever is meant")]
    [InlineData("1_000", "write the digits without separators")]
    [InlineData("1 000", "write the digits without separators")]
    [InlineData("1\u00A0000", "it holds a no-break space (U+00A0): type it anew")]
    [InlineData("\u22121", "it holds a minus sign of typography (U+2212): type it anew")]
    [InlineData("\u201C1\u201D", "it holds a typographic quote (U+201C): type it anew")]
    [InlineData("0x10", null)]
    [InlineData("4GB", null)]
    public void Read_NoNumber_IsAnErrorThatSaysWhatToWrite(string number, string? hint)
    {
        var yaml = Yaml.FromJson(Samples.System).Replace("\nLambda: 1\n", $"\nLambda: {number}\n", StringComparison.Ordinal);

        var diagnostic = SystemDescriptionReader.ReadText(yaml, "system.yaml").Diagnostics.ShouldHaveSingleItem();

        diagnostic.Code.ShouldBe(DiagnosticCodes.NotANumber);
        diagnostic.Hint.ShouldBe(hint);
    }

    [Fact]
    public void Read_DecimalCommaInBraces_IsNotReadAsTwoEntries()
    {
        var yaml = Yaml.FromJson(Samples.System) + "LocalConstraints2: {local: 1,5}\n";

        var error = SystemDescriptionReader.ReadText(yaml, "system.yaml").Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Error);

        error.Code.ShouldBe(DiagnosticCodes.NotANumber);
        error.Hint.ShouldBe("write 1.5");
    }

    [Fact]
    public void Read_DecimalCommaInJson_SaysSo()
    {
        var json = Samples.System.Replace("\"Lambda\": 1,", "\"Lambda\": 1,5,", StringComparison.Ordinal);

        var error = SystemDescriptionReader.ReadText(json, "system.json").Diagnostics.ShouldHaveSingleItem();

        error.Code.ShouldBe(DiagnosticCodes.Syntax);
        error.Hint.ShouldBe("a comma ends a number: write a decimal point");
    }

    [Fact]
    public void Read_LeadingZero_IsDecimalWithAWarning()
    {
        var yaml = Yaml.FromJson(Samples.System).Replace("\nLambda: 1\n", "\nLambda: 010\n", StringComparison.Ordinal);

        var outcome = SystemDescriptionReader.ReadText(yaml, "system.yaml");

        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.OctalNumber);
        outcome.Value!.Load!.Uniform.ShouldBe(10);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.5")]
    [InlineData("00.5")]
    public void Read_OtherZeros_AreNoOctalNumbers(string number) => SystemDescriptionReader
        .ReadText(Yaml.FromJson(Samples.System).Replace("\nLambda: 1\n", $"\nLambda: {number}\n", StringComparison.Ordinal), "system.yaml")
        .Diagnostics.ShouldBeEmpty();
}
