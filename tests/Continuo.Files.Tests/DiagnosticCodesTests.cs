namespace Continuo.Files.Tests;

public class DiagnosticCodesTests
{
    [Fact]
    public void Codes_All_AreUniqueAndDocumented()
    {
        var codes = typeof(DiagnosticCodes).GetFields().Select(field => (string)field.GetValue(null)!).ToList();
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "files.md"));

        codes.Distinct().Count().ShouldBe(codes.Count);
        codes.ShouldAllBe(code => page.Contains($"| {code} |", StringComparison.Ordinal));
    }
}
