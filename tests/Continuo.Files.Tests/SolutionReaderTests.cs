namespace Continuo.Files.Tests;

using Continuo.Model;

public class SolutionReaderTests
{
    private static readonly SystemDescription System = SystemDescriptionReader.ReadText(Samples.System, "system.json").Value!;

    public static TheoryData<string> Shapes => [.. Samples.Solutions];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Read_EveryShape_GivesTheSamePlacement(string text)
    {
        var outcome = SolutionReader.ReadText(text, "solution.json", System);

        outcome.Diagnostics.ShouldBeEmpty();
        outcome.Value.ShouldBeEquivalentTo(new Placement(
        [
            new ComponentPlacement("c1", "s2", [new PartitionPlacement("h2", "Cam", 1), new PartitionPlacement("h3", "VM", 3)]),
            new ComponentPlacement("c2", "s1", [new PartitionPlacement("h1", "Fn", 1)]),
        ]));
    }

    [Theory]
    [InlineData("Cam\": {\"number\": 1", "Can\": {\"number\": 1", DiagnosticCodes.UnknownPlacementName, "did you mean 'Cam'?")]
    [InlineData("\"c2\": {\"s1\"", "\"c3\": {\"s1\"", DiagnosticCodes.UnknownPlacementName, "did you mean 'c1'?")]
    [InlineData("\"h3\": {\"layer2\"", "\"h4\": {\"layer2\"", DiagnosticCodes.UnknownPlacementName, "did you mean 'h2'?")]
    [InlineData("\"number\": 3", "\"number\": 0", DiagnosticCodes.OutOfRange, null)]
    [InlineData("\"layer2\": {\"VM\"", "\"layer1\": {\"VM\"", DiagnosticCodes.LayerMismatch, null)]
    [InlineData("\"layer3\": {\"Fn\": {\"cost\": 0.8}}", "\"layer2\": {\"VM\": {\"number\": 2}}", DiagnosticCodes.ContradictoryCounts, "all partitions on a resource share its instances")]
    public void Read_FaultySolution_SaysWhatAndWhere(string from, string to, string code, string? hint)
    {
        var text = Samples.Solutions[0].Replace(from, to, StringComparison.Ordinal);
        text.ShouldNotBe(Samples.Solutions[0]);

        var outcome = SolutionReader.ReadText(text, "solution.json", System);

        var diagnostic = outcome.Diagnostics.First(d => d.Code == code);
        diagnostic.Hint.ShouldBe(hint);
        diagnostic.Position!.Value.Line.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("\"cost\": 0.5}}", "\"cost\": 0.5}, \"VM\": {\"number\": 1}}")]
    [InlineData("\"cost\": 0.5}}", "\"cost\": 0.5}}, \"layer2\": {\"VM\": {\"number\": 1}}")]
    public void Read_PartitionInTwoPlaces_IsAnError(string from, string to)
    {
        var text = Samples.Solutions[0].Replace(from, to, StringComparison.Ordinal);
        text.ShouldNotBe(Samples.Solutions[0]);

        var error = SolutionReader.ReadText(text, "solution.json", System).Diagnostics.First(d => d.Code == DiagnosticCodes.DuplicateName);

        error.Message.ShouldBe("Partition 'h2' of component 'c1' is given a second place, 'VM'.");
        error.Position!.Value.Line.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Read_PlaceThatIsNoCandidate_IsNamed()
    {
        var text = Samples.Solutions[0].Replace("\"layer2\": {\"VM\"", "\"layer1\": {\"Cam\"", StringComparison.Ordinal);

        var warning = SolutionReader.ReadText(text, "solution.json", System).Diagnostics.Single(d => d.Code == DiagnosticCodes.NotACandidate);

        warning.Message.ShouldBe("'c1/h3' is placed on 'Cam', which is none of its candidates.");
        warning.Hint.ShouldBe("candidates are VM");
    }

    [Fact]
    public void Read_InfeasibleResult_SaysThatThereIsNoPlacement() =>
        SolutionReader.ReadText("""{"Lambda": 1, "feasible": false}""", "x.json", System).Diagnostics
            .ShouldHaveSingleItem().ToString().ShouldContain("CON1301");

    [Fact]
    public void Read_MissingComponent_IsIncomplete() =>
        SolutionReader.ReadText("""{"components": {"c1": {"h1": {"layer1": {"Cam": {"number": 1}}}}}}""", "x.json", System).Diagnostics
            .ShouldHaveSingleItem().Message.ShouldBe("Component 'c2' has no place.");
}
