namespace Continuo.Oscar.Tests.Fdl;

using Continuo.Files;
using Continuo.Oscar.Fdl;
using Continuo.Tests;

/// <summary>Small files that once went wrong, beside the repository when there.</summary>
public sealed class SharedCasesTests
{
    [Theory]
    [InlineData("only-aws-section/functions.yaml", DiagnosticCodes.NoFunction, 1, 2)]
    [InlineData("inline-script/functions.yaml", DiagnosticCodes.ScriptInline, 1, 5)]
    [InlineData("mis-indented/a.yaml", DiagnosticCodes.NotIndented, 1, 6)]
    [InlineData("mis-indented/b.yaml", DiagnosticCodes.NotIndented, 1, 4)]
    [InlineData("tiny-memory/functions.yaml", DiagnosticCodes.ImplausibleQuantity, 3, 3)]
    public void Read_Case_SaysTheCauseAtItsPlace(string file, string code, int count, int line)
    {
        var path = SharedFolder.Path($"cases/{file}");
        Assert.SkipWhen(!File.Exists(path), "the folder beside the repository has no cases");

        var said = FunctionsFileReader.Read(path).Diagnostics.Where(d => d.Code == code).ToList();

        said.Count.ShouldBe(count);
        said[0].Position!.Value.Line.ShouldBe(line);
    }
}
