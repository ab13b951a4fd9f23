namespace Continuo.Files.Tests;

public class InputFileTests
{
    [Theory]
    [InlineData("samples/mask-detection", InputKind.ApplicationDirectory)]
    [InlineData("samples/inspection/system.json", InputKind.SystemDescription)]
    [InlineData("samples/thumbnails/functions.yaml", InputKind.FunctionsFile)]
    public void Recognise_Sample_KnowsItsKind(string path, InputKind kind) =>
        InputFile.Recognise(Path.Combine(Repository.Root, path)).Value!.Kind.ShouldBe(kind);

    [Fact]
    public void Recognise_EverySolutionShape_IsASolution()
    {
        using var folder = TemporaryDirectory.CopyOf(Path.Combine(Repository.Root, "samples", "inspection"));
        foreach (var text in Samples.Solutions)
        {
            File.WriteAllText(folder.File("x.json"), text);

            InputFile.Recognise(folder.File("x.json")).Value!.Kind.ShouldBe(InputKind.Solution);
        }
    }

    [Theory]
    [InlineData("{\"a\": \"x\"}", DiagnosticCodes.UnknownFile)]
    [InlineData("{\"a\": 1}", DiagnosticCodes.WrongFile)]
    [InlineData("{\"tosca_definitions_version\": \"x\"}", DiagnosticCodes.WrongFile)]
    [InlineData("{\"components\": 5}", DiagnosticCodes.UnknownFile)]
    [InlineData("{\"Assignment\": 5}", DiagnosticCodes.UnknownFile)]
    [InlineData("{\"functions\": 5}", DiagnosticCodes.UnknownFile)]
    [InlineData("{\"placement\": null}", DiagnosticCodes.UnknownFile)]
    [InlineData("{\"a\": ", DiagnosticCodes.Syntax)]
    public void Recognise_OtherFile_IsAnError(string text, string code)
    {
        using var folder = TemporaryDirectory.CopyOf(Path.Combine(Repository.Root, "samples", "inspection"));
        File.WriteAllText(folder.File("x.json"), text);

        InputFile.Recognise(folder.File("x.json")).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(code);
    }
}
