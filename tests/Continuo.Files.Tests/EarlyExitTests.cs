namespace Continuo.Files.Tests;

using Continuo.Model;

/// <summary>Early exits that the graphs of deployments and the annotations give.</summary>
public class EarlyExitTests
{
    private const string First = "aisprint/deployments/deployment1/application_dag.yaml";
    private const string Second = "aisprint/deployments/deployment10/application_dag.yaml";

    [Fact]
    public void Read_GraphOfADeployment_GivesTheExitAfterASegment()
    {
        using var copy = Sample();
        Write(copy, First, "[face-blur_partition1_1, face-blur_partition1_2, 0.75], [face-blur_partition1_1, mask-detector, 0.25], [face-blur_partition1_2, mask-detector, 1]");

        var outcome = ApplicationDirectoryReader.Read(copy.Path);

        outcome.Diagnostics.ShouldBeEmpty();
        Exits(outcome.Value!).ShouldBe([0, 0.25, 0]);
    }

    [Fact]
    public void Read_DeploymentsThatDisagree_TakesTheFirstWithAWarning()
    {
        using var copy = Sample();
        Write(copy, Second, "[face-blur_partition1_1, face-blur_partition1_2, 0.5]");
        Write(copy, First, "[face-blur_partition1_1, face-blur_partition1_2, 0.75]");

        var outcome = ApplicationDirectoryReader.Read(copy.Path);

        var warning = outcome.Diagnostics.ShouldHaveSingleItem();
        warning.Code.ShouldBe(DiagnosticCodes.SeveralExits);
        warning.Position!.Value.File.ShouldBe(copy.File(Second));
        Exits(outcome.Value!).ShouldBe([0, 0.25, 0]);
    }

    [Fact]
    public void Read_AnnotationsAlone_GiveTheExits()
    {
        using var copy = Sample();
        copy.Replace("common_config/annotations.yaml", "name: face-blur\n", "name: face-blur\n  early_exits_model: {onnx_file: a.onnx, transition_probabilities: [0.6]}\n");

        var outcome = ApplicationDirectoryReader.Read(copy.Path);

        outcome.Diagnostics.ShouldBeEmpty();
        Exits(outcome.Value!).ShouldBe([0, 0.4, 0]);
    }

    [Theory]
    [InlineData("[face-blur_partition1_1, face-blur_partition1_2, 1.5]", DiagnosticCodes.OutOfRange)]
    [InlineData("[face-blur_partition1_1, face-blur_partition1_2, often]", DiagnosticCodes.NotANumber)]
    [InlineData("[face-blur_partition3_1, face-blur_partition3_2, 0.5]", DiagnosticCodes.UnusedEntry)]
    [InlineData("[face-blur_partition1_2, face-blur_partition1_3, 0.5]", DiagnosticCodes.UnusedEntry)]
    [InlineData("[other_partition1_1, other_partition1_2, 0.5]", DiagnosticCodes.UnusedEntry)]
    public void Read_FaultyProbability_SaysSoThere(string dependency, string code)
    {
        using var copy = Sample();
        Write(copy, First, dependency);

        var diagnostic = ApplicationDirectoryReader.Read(copy.Path).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Code.ShouldBe(code);
        diagnostic.Position!.Value.ShouldBe(new SourcePosition(copy.File(First), 2, diagnostic.Position.Value.Column));
    }

    [Fact]
    public void Read_EarlyExitCase_IsAsTheOriginalParserWritesIt()
    {
        var folder = Path.Combine(SharedFolder.Require(), "cases", "early-exit-application");
        var original = SystemDescriptionReader.Read(Path.Combine(folder, "as-the-original-parser-writes-it.json")).Value!;

        var system = ApplicationDirectoryReader.Read(folder).Value!;

        Exits(system).ShouldBe(Exits(original));
    }

    private static TemporaryDirectory Sample() => TemporaryDirectory.CopyOf(Path.Combine(Repository.Root, "samples", "mask-detection"));

    private static void Write(TemporaryDirectory copy, string file, string dependencies)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(copy.File(file))!);
        File.WriteAllText(copy.File(file), $"System:\n  dependencies: [{dependencies}]\n");
    }

    private static double[] Exits(SystemDescription system) =>
        [.. system.Application.Components[0].Deployments.SelectMany(d => d.Partitions).Select(p => Math.Round(p.EarlyExitProbability, 12))];
}
