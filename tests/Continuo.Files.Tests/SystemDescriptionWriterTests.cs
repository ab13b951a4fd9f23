namespace Continuo.Files.Tests;

using CsCheck;

public class SystemDescriptionWriterTests
{
    [Fact]
    public void Write_AnySystem_ReadsBackEqual() => RandomSystem.Any.Sample(
        system =>
        {
            var text = SystemDescriptionWriter.Write(system);
            var outcome = SystemDescriptionReader.ReadText(text, "system.json");

            outcome.Succeeded.ShouldBeTrue(string.Join('\n', outcome.Diagnostics));
            outcome.Diagnostics.ShouldAllBe(d => d.Severity == Model.DiagnosticSeverity.Info || d.Code == DiagnosticCodes.CandidateLeftOut);
            outcome.Value.ShouldBeEquivalentTo(system);
            SystemDescriptionWriter.Write(outcome.Value).ShouldBe(text);
        },
        iter: 200);

    [Fact]
    public void Write_AnySystem_ReadsBackEqualAsYaml() => RandomSystem.Any.Sample(
        system =>
        {
            var text = SystemDescriptionWriter.Write(system);
            var outcome = SystemDescriptionReader.ReadText(Yaml.FromJson(text), "system.yaml");

            outcome.Succeeded.ShouldBeTrue(string.Join('\n', outcome.Diagnostics));
            SystemDescriptionWriter.Write(outcome.Value).ShouldBe(text);
        },
        iter: 100);
}
