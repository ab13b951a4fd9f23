namespace Continuo.Files.Tests;

public class SamplesTests
{
    [Fact]
    public void Read_Inspection_HasNoDiagnostics() =>
        SystemDescriptionReader.Read(Path.Combine(Repository.Root, "samples", "inspection", "system.json")).Diagnostics.ShouldBeEmpty();
}
