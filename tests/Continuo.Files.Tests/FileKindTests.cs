namespace Continuo.Files.Tests;

using Continuo.Model;

/// <summary>Files of another kind are named, once, instead of what they lack.</summary>
public class FileKindTests
{
    private static readonly SystemDescription System = SystemDescriptionReader.ReadText(Samples.System, "system.json").Value!;

    public static TheoryData<string, string> Others => new()
    {
        { "functions: {oscar: [{local: {name: f}}]}", "functions file" },
        { "{Time: 1, EdgeResources: [computationalLayer1], Methods: {m: {name: RG}}}", "SPACE4AI-D.yaml" },
        { "{Methods: {m: {name: RG}}, Seed: 1}", "run configuration" },
        { "src/a/main.py: {component_name: {name: a}}", "annotations.yaml" },
        { "System: {NetworkDomains: {ND1: {AccessDelay: 0}}}", "candidate_resources.yaml" },
        { "Components: {component1: {name: a, candidateExecutionLayers: [1], Containers: {container1: {memorySize: 1}}}}", "candidate_deployments.yaml" },
        { "System: {name: x, components: [a], dependencies: []}", "application_dag.yaml" },
        { "system: {name: x, local_constraints: {}, global_constraints: {}}", "qos_constraints.yaml" },
        { "System: {Deployments: {base: {ExecutionLayers: {1: {components: [a]}}}}}", "limits of each deployment" },
        { "tosca_definitions_version: tosca_simple_yaml_1_0", "TOSCA" },
        { "{a: {a: {VM1: {model: QTcloud, demand: 1}}}}", "performance_models.json" },
        { "components: {a: {partitions: [base]}}", "component_partitions.yaml" },
        { "components: {a: {docker_images: [x]}}", "containers.yaml" },
        { "{a: 100, a_partition1_1: 5.5}", "components_data_size.yaml" },
        { "{ConfigFiles: [a.json], OutputFiles: [b.json], Lambda: 1}", "SPACE4AI-R" },
        { "time,load\n0,1\n", "load profile" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Read_OtherFileAsASystemOrPlacement_IsOneErrorThatNamesIt(string text, string noun)
    {
        foreach (var diagnostics in (IEnumerable<Diagnostic>[])[
            SystemDescriptionReader.ReadText(text, "x.yaml").Diagnostics, SolutionReader.ReadText(text, "x.yaml", System).Diagnostics])
        {
            var error = diagnostics.ShouldHaveSingleItem();
            error.Code.ShouldBe(DiagnosticCodes.WrongFile);
            error.Message.ShouldContain(noun);
            error.Hint.ShouldNotBeNull();
        }
    }

    [Fact]
    public void Read_PlacementAsASystem_SaysSo()
    {
        foreach (var text in Samples.Solutions)
        {
            SystemDescriptionReader.ReadText(text, "x.json").Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("The file is a placement, not a system description.");
        }
    }

    [Fact]
    public void Read_SystemAsAPlacement_SaysSo() =>
        SolutionReader.ReadText(Samples.System, "x.json", System).Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("The file is a system description, not a placement.");

    [Theory]
    [InlineData("\"components\"", "\"Components\"")]
    [InlineData("\"assignment\"", "\"Assignment\"")]
    [InlineData("\"placement\"", "\"PLACEMENT\"")]
    public void Read_SolutionKeyInOtherCapitals_IsReadWithAWarning(string key, string spelt)
    {
        foreach (var text in Samples.Solutions.Where(text => text.Contains(key, StringComparison.Ordinal)))
        {
            var outcome = SolutionReader.ReadText(text.Replace(key, spelt, StringComparison.Ordinal), "x.json", System);

            outcome.Value.ShouldNotBeNull();
            outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.KeySpelling);
        }
    }

    [Theory]
    [InlineData("Components")]
    [InlineData("DirectedAcyclicGraph")]
    [InlineData("EdgeResources")]
    [InlineData("LocalConstraints")]
    [InlineData("Lambda")]
    [InlineData("local_res_time")]
    [InlineData("demandWarm")]
    public void Read_SystemKeyInOtherCapitals_IsReadWithAWarning(string key)
    {
        var text = Samples.System.Replace($"\"{key}\"", $"\"{key.ToUpperInvariant()}\"", StringComparison.Ordinal);

        var outcome = SystemDescriptionReader.ReadText(text, "x.json");

        outcome.Value.ShouldBeEquivalentTo(System);
        outcome.Diagnostics.ShouldAllBe(d => d.Code == DiagnosticCodes.KeySpelling && d.Severity == DiagnosticSeverity.Warning);
    }

    [Fact]
    public void Read_CapitalComponentsCase_IsAPlacement()
    {
        var folder = Path.Combine(SharedFolder.Require(), "cases", "capital-components");
        var system = SystemDescriptionReader.Read(Path.Combine(folder, "system.json")).Value!;

        SolutionReader.Read(Path.Combine(folder, "solution.json"), system).Succeeded.ShouldBeTrue();
        InputFile.Recognise(Path.Combine(folder, "solution.json")).Value!.Kind.ShouldBe(InputKind.Solution);
    }
}
