namespace Continuo.Files.Tests;

using Continuo.Model;

/// <summary>The placement in force as SPACE4AI-D and the design tool write it.</summary>
public class ProductionDeploymentTests
{
    private const string Components = """
          Components:
            component1_partition1_1:
              name: face-blur_partition1_1
              executionLayer: 1
              Containers: {container1: {memorySize: 512, selectedExecutionResource: RaspPi}}
            component1_partition1_2:
              name: face-blur_partition1_2
              executionLayer: 3
              Containers: {container1: {selectedExecutionResource: VM1}}
            component2:
              name: mask-detector
              Containers: {container1: {selectedExecutionResource: VM1}}
              executionLayer: 3
            component3:
              name: alert
              Containers: {container1: {selectedExecutionResource: VM1}}
              executionLayer: 3
        """;

    private const string Domains = """
        NetworkDomains: {ND1: {ComputationalLayers: {
          computationalLayer1: {number: 1, Resources: {resource1: {name: RaspPi, totalNodes: 2}}},
          computationalLayer3: {number: 3, Resources: {resource1: {name: VM1, totalNodes: 4}}}}}}
        """;

    private static readonly SystemDescription System = ApplicationDirectoryReader.Read(Path.Combine(Repository.Root, "samples", "mask-detection")).Value!;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_PlacementInForce_HasResourcesAndNodes(bool belowResources)
    {
        var domains = Domains.ReplaceLineEndings(" ");
        var tree = belowResources ? $"Resources: {{{domains}}}" : domains;

        var outcome = SolutionReader.ReadText($"System:\n{Components}\n  {tree}\n  Feasible: true\n", "production_deployment.yaml", System);

        outcome.Diagnostics.ShouldAllBe(d => d.Code == DiagnosticCodes.NotACandidate);
        outcome.Value!.Components[0].ShouldBeEquivalentTo(new ComponentPlacement(
            "face-blur", "s2", [new PartitionPlacement("partition1_1", "RaspPi", 2), new PartitionPlacement("partition1_2", "VM1", 4)]));
        outcome.Value.Components[1].Partitions[0].ShouldBe(new PartitionPlacement("base", "VM1", 4));
    }

    [Theory]
    [InlineData("name: face-blur_partition1_2", "name: face-blur_partition1_7", DiagnosticCodes.UnknownPlacementName)]
    [InlineData("selectedExecutionResource: RaspPi", "selectedExecutionResource: RasPi", DiagnosticCodes.UnknownPlacementName)]
    [InlineData("name: alert", "name: alarm", DiagnosticCodes.UnknownPlacementName)]
    [InlineData("name: face-blur_partition1_2", "name: face-blur", DiagnosticCodes.SeveralDeployments)]
    [InlineData("executionLayer: 1", "executionLayer: 2", DiagnosticCodes.LayerMismatch)]
    [InlineData("selectedExecutionResource: RaspPi", "selectedResource: RaspPi", DiagnosticCodes.MissingKey)]
    public void Read_FaultyPlacement_SaysWhatAndWhere(string from, string to, string code)
    {
        var text = $"System:\n{Components}\n".Replace(from, to, StringComparison.Ordinal);

        var diagnostic = SolutionReader.ReadText(text, "production_deployment.yaml", System).Diagnostics.First(d => d.Code == code);

        diagnostic.Position!.Value.Line.ShouldBeGreaterThan(2);
    }

    [Fact]
    public void Read_CasePlacement_IsAPlacement()
    {
        var folder = Path.Combine(SharedFolder.Require(), "cases", "early-exit-application");

        var outcome = SolutionReader.Read(Path.Combine(folder, "production_deployment.yaml"), ApplicationDirectoryReader.Read(folder).Value!);

        outcome.Value!.Components.ShouldHaveSingleItem().Partitions.ShouldBe([new PartitionPlacement("base", "VM1", 1)]);
    }
}
