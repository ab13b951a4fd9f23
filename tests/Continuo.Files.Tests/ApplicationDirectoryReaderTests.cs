namespace Continuo.Files.Tests;

using Continuo.Model;

public class ApplicationDirectoryReaderTests
{
    private const string Dag = "common_config/application_dag.yaml";
    private const string Resources = "common_config/candidate_resources.yaml";
    private const string Candidates = "common_config/candidate_deployments.yaml";
    private const string Annotations = "common_config/annotations.yaml";
    private const string Splits = "aisprint/designs/component_partitions.yaml";
    private const string Sizes = "oscarp/components_data_size.yaml";
    private const string Models = "oscarp/performance_models.json";
    private const string Tiers = "space4ai-d/SPACE4AI-D.yaml";
    private const string Limits = "space4ai-d/qos_constraints.yaml";

    private static string Sample => Path.Combine(Repository.Root, "samples", "mask-detection");

    [Fact]
    public void Read_Sample_HasNoDiagnostics() => ApplicationDirectoryReader.Read(Sample).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData(Dag, "System: {components: []}", DiagnosticCodes.NoComponents)]
    [InlineData(Resources, "System: {NetworkDomains: {}}", DiagnosticCodes.NoResources)]
    [InlineData(Sizes, "alert: 1", DiagnosticCodes.MissingDataSize)]
    public void Read_FileWithoutContent_PointsIntoIt(string file, string text, string code)
    {
        using var copy = TemporaryDirectory.CopyOf(Sample);
        File.WriteAllText(copy.File(file), text);

        var errors = ApplicationDirectoryReader.Read(copy.Path).Diagnostics.Where(d => d.Code == code).ToList();

        errors.ShouldAllBe(error => error.Position!.Value.File == copy.File(file) && error.Position.Value.Line == 1);
        errors.ShouldNotBeEmpty();
        errors.Select(error => error.Message).ShouldBeUnique();
    }

    [Theory]
    [InlineData(Dag, DiagnosticCodes.NoComponents)]
    [InlineData(Resources, DiagnosticCodes.NoResources)]
    public void Read_MissingFile_IsNotFollowedByWhatItLacks(string file, string code)
    {
        using var copy = TemporaryDirectory.CopyOf(Sample);
        File.Delete(copy.File(file));

        ApplicationDirectoryReader.Read(copy.Path).Diagnostics.Select(d => d.Code).ShouldNotContain(code);
    }

    [Fact]
    public void Read_Sample_ConvertsNamesAndUnits()
    {
        var system = ApplicationDirectoryReader.Read(Sample).Value!;

        system.Application.Name.ShouldBe("mask-detection");
        var blur = system.Application.Components[0];
        blur.Name.ShouldBe("face-blur");
        blur.Deployments.Select(d => $"{d.Name}: {string.Join(",", d.Partitions.Select(p => p.Name))}").ShouldBe(["s1: base", "s2: partition1_1,partition1_2"]);
        blur.Deployments[1].Partitions[0].Transfers.ShouldBe([new DataTransfer("partition1_2", 2.6)]);
        blur.Deployments[1].Partitions[1].Transfers.ShouldBe([new DataTransfer("mask-detector", 1.1)]);
        system.Application.Dependencies.ShouldBe([new Dependency("face-blur", "mask-detector", 1), new Dependency("mask-detector", "alert", 0.2)]);
        system.Continuum.Layers.Select(l => (l.Name, l.Kind)).ShouldBe(
        [
            ("computationalLayer1", ResourceKind.Edge), ("computationalLayer2", ResourceKind.Edge),
            ("computationalLayer3", ResourceKind.VirtualMachine), ("computationalLayer4", ResourceKind.Function),
        ]);
        system.Continuum.Domains[0].BandwidthMegabitsPerSecond.ShouldBe(80);
        system.Continuum.Domains[2].Layers.Length.ShouldBe(4);
        var function = system.Continuum.Layers[3].Resources[1].ShouldBeOfType<FunctionConfiguration>();
        function.PriceUnit.ShouldBe(PriceUnit.PerSecond);
        function.TransitionCost.ShouldBe(0.000025);
        function.IdleSecondsBeforeKill.ShouldBe(600);
        system.Continuum.Layers[0].Resources[0].ShouldBeOfType<EdgeDevice>().Cores.ShouldBe(4);
        system.Candidates.Single(c => c is { Component: "face-blur", Partition: "partition1_1" })
            .ShouldBe(new Candidate("face-blur", "partition1_1", "RaspPi", 512, new QueueingModel("QTedge", 2.4)));
        system.Requirements.Local.ShouldBe([new LocalConstraint("face-blur", 15)]);
        system.Requirements.Global.ShouldHaveSingleItem().Components.ShouldBe(["face-blur", "mask-detector"]);
        system.Load!.Uniform.ShouldBe(0.4);
    }

    [Fact]
    public void Read_Sample_IsTheSameAsASystemFile()
    {
        var system = ApplicationDirectoryReader.Read(Sample).Value!;
        var text = SystemDescriptionWriter.Write(system);

        var outcome = SystemDescriptionReader.ReadText(text, "system.json");

        outcome.Diagnostics.ShouldBeEmpty();
        outcome.Value.ShouldBeEquivalentTo(system);
    }

    [Theory]
    [InlineData(Splits)]
    [InlineData(Limits)]
    [InlineData(Tiers)]
    public void Read_WithoutAnOptionalFile_GivesTheSameSystem(string file)
    {
        using var copy = TemporaryDirectory.CopyOf(Sample);
        File.Delete(copy.File(file));

        var outcome = ApplicationDirectoryReader.Read(copy.Path);

        outcome.Diagnostics.ShouldAllBe(d => d.Severity == DiagnosticSeverity.Info);
        SystemDescriptionWriter.Write(outcome.Value!).ShouldBe(SystemDescriptionWriter.Write(ApplicationDirectoryReader.Read(Sample).Value!));
    }

    [Theory]
    [InlineData(Dag)]
    [InlineData(Resources)]
    [InlineData(Candidates)]
    [InlineData(Models)]
    [InlineData(Sizes)]
    public void Read_WithoutARequiredFile_NamesItWithAHint(string file)
    {
        using var copy = TemporaryDirectory.CopyOf(Sample);
        File.Delete(copy.File(file));

        var outcome = ApplicationDirectoryReader.Read(copy.Path);

        var diagnostic = outcome.Diagnostics.Single(d => d.Code == DiagnosticCodes.MissingFile);
        diagnostic.Position!.Value.File.ShouldBe(copy.File(file));
        diagnostic.Hint.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(Dag, "[mask-detector, alert, 0.2]", "[mask-detektor, alert, 0.2]", DiagnosticCodes.UnknownName, 6, "did you mean 'mask-detector'?")]
    [InlineData(Dag, "[mask-detector, alert, 0.2]", "[mask-detector, alert, 2]", DiagnosticCodes.OutOfRange, 6, null)]
    [InlineData(Dag, "[mask-detector, alert, 0.2]", "[mask-detector, alert]", DiagnosticCodes.WrongType, 6, null)]
    [InlineData(Dag, "[mask-detector, alert, 0.2]", "[mask-detector, face-blur, 0.2]", DiagnosticCodes.Cycle, 6, "a request must not return to a component")]
    [InlineData(Resources, "subNetworkDomains: [ND1, ND2]", "subNetworkDomains: [ND1, ND9]", DiagnosticCodes.UnknownName, 128, "did you mean 'ND1'?")]
    [InlineData(Resources, "name: VM2", "name: VM1", DiagnosticCodes.DuplicateName, 83, null)]
    [InlineData(Resources, "number: 2", "number: 3", DiagnosticCodes.LayerNumber, 32, null)]
    [InlineData(Resources, "name: VM2", "name: myfaas", DiagnosticCodes.LayerKind, 60, "a resource whose name contains 'faas' is a function; give functions a layer of their own")]
    [InlineData(Resources, "totalNodes: 6", "totalnodes: 6", DiagnosticCodes.KeySpelling, 68, "write it 'totalNodes'")]
    [InlineData(Candidates, "candidateExecutionResources: [RaspPi]", "candidateExecutionResources: [RasPi]", DiagnosticCodes.UnknownName, 14, "did you mean 'RaspPi'?")]
    [InlineData(Candidates, "candidateExecutionLayers: [1]", "candidateExecutionLayers: [2]", DiagnosticCodes.CandidateLayer, 36, null)]
    [InlineData(Candidates, "candidateExecutionLayers: [1]", "candidateExecutionLayers: [1, 7]", DiagnosticCodes.UnknownName, 26, null)]
    [InlineData(Candidates, "name: face-blur_partitionX_1", "name: face-blur_partitionX_3", DiagnosticCodes.UnusedEntry, 24, null)]
    [InlineData(Splits, "partition1_2", "partition1_3", DiagnosticCodes.BrokenSplit, 4, null)]
    [InlineData(Splits, "partition1_2", "half", DiagnosticCodes.UnknownName, 5, "names are base and partitionK_S, such as partition1_2")]
    [InlineData(Sizes, "face-blur_partition1_1", "face-blurr_partition1_1", DiagnosticCodes.UnusedEntry, 3, "did you mean 'face-blur'?")]
    [InlineData(Sizes, "face-blur_partition1_1", "face-blur_partition1_4", DiagnosticCodes.MissingDataSize, 2, "did you mean 'face-blur_partition1_4'?")]
    [InlineData(Models, "\"faas-4GB\": {\"model\": \"PACSLTK\"", "\"faas-4GB\": {\"model\": \"PACSLKT\"", DiagnosticCodes.UnknownModel, 23, "did you mean 'PACSLTK'?")]
    [InlineData(Models, "\"VM1\": {\"model\": \"QTcloud\", \"demand\": 4.2}", "\"RaspPi\": {\"model\": \"QTcloud\", \"demand\": 4.2}", DiagnosticCodes.MissingCompatibility, 21, null)]
    [InlineData(Limits, "component_name: face-blur", "component_name: face-blurr", DiagnosticCodes.UnknownName, 5, "did you mean 'face-blur'?")]
    [InlineData(Limits, "[face-blur, mask-detector]", "[face-blur, alert]", DiagnosticCodes.NotAPath, 9, null)]
    [InlineData(Limits, "threshold: 20", "threshold: 0", DiagnosticCodes.OutOfRange, 10, null)]
    [InlineData(Limits, "threshold: 20", "percentile: 101\n      threshold: 20", DiagnosticCodes.OutOfRange, 10, null)]
    [InlineData(Annotations, "rate: 0.4", "rate: fast", DiagnosticCodes.NotANumber, 10, null)]
    [InlineData(Tiers, "CloudResources: [computationalLayer3]", "CloudResources: [computationalLayer2]", DiagnosticCodes.DuplicateName, 3, null)]
    public void Read_FaultyFile_SaysWhatAndWhere(string file, string from, string to, string code, int line, string? hint)
    {
        using var copy = TemporaryDirectory.CopyOf(Sample);
        copy.Replace(file, from, to);

        var outcome = ApplicationDirectoryReader.Read(copy.Path);

        outcome.Diagnostics.Select(d => (d.Code, d.Position!.Value.File, d.Position.Value.Line, d.Hint))
            .ShouldContain((code, copy.File(file), line, hint), string.Join('\n', outcome.Diagnostics));
    }

    [Fact]
    public void Read_PercentileBesideThreshold_IsPartOfTheLimit()
    {
        using var copy = TemporaryDirectory.CopyOf(Sample);
        copy.Replace(Limits, "      threshold: 15", "      threshold: 15\n      percentile: 95");
        copy.Replace(Limits, "      threshold: 20", "      threshold: 20\n      percentile: 99.9");

        var outcome = ApplicationDirectoryReader.Read(copy.Path);

        outcome.Diagnostics.ShouldBeEmpty();
        outcome.Value!.Requirements.Local[0].Percentile.ShouldBe(95);
        outcome.Value.Requirements.Global[0].Percentile.ShouldBe(99.9);
    }

    [Theory]
    [InlineData("system:", "System:")]
    [InlineData("path_components: [face-blur, mask-detector]", "path_components: [face-blur_partition1_1, face-blur_partition1_2, mask-detector]")]
    public void Read_OtherDialectOfLimits_GivesTheSameSystem(string from, string to)
    {
        using var copy = TemporaryDirectory.CopyOf(Sample);
        copy.Replace(Limits, from, to);

        var outcome = ApplicationDirectoryReader.Read(copy.Path);

        outcome.Diagnostics.ShouldBeEmpty();
        SystemDescriptionWriter.Write(outcome.Value!).ShouldBe(SystemDescriptionWriter.Write(ApplicationDirectoryReader.Read(Sample).Value!));
    }

    [Fact]
    public void Read_MissingModel_PointsToTheCandidate()
    {
        using var copy = TemporaryDirectory.CopyOf(Sample);
        copy.Replace(Models, "\"RaspPi\": {\"model\": \"QTedge\", \"demand\": 6.5},", "");

        var diagnostic = ApplicationDirectoryReader.Read(copy.Path).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Code.ShouldBe(DiagnosticCodes.MissingPerformance);
        diagnostic.Position.ToString().ShouldBe($"{copy.File(Candidates)}:14:39");
    }

    [Fact]
    public void Read_DomainsInsideEachOther_AreOne()
    {
        using var copy = TemporaryDirectory.CopyOf(Sample);
        copy.Replace(Resources, "subNetworkDomains: []\n      ComputationalLayers:\n        computationalLayer1", "subNetworkDomains: [ND3]\n      ComputationalLayers:\n        computationalLayer1");

        var outcome = ApplicationDirectoryReader.Read(copy.Path);

        outcome.Value!.Continuum.Domains[0].Layers.Length.ShouldBe(4);
    }

    [Fact]
    public void Read_SeveralSuccessors_WarnsAboutTheSharedSize()
    {
        using var copy = TemporaryDirectory.CopyOf(Sample);
        copy.Replace(Dag, "[mask-detector, alert, 0.2]", "[face-blur, alert, 0.2]");

        var outcome = ApplicationDirectoryReader.Read(copy.Path);

        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.SharedDataSize);
        outcome.Value!.Application.Components[0].Deployments[0].Partitions[0].Transfers
            .ShouldBe([new DataTransfer("mask-detector", 1.1), new DataTransfer("alert", 1.1)]);
    }

    [Fact]
    public void Read_NoDirectory_IsADiagnostic() =>
        ApplicationDirectoryReader.Read("/no/such/directory").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.NoDirectory);

    [Fact]
    public void Read_PublishedDirectories_LackOnlyMeasurements()
    {
        foreach (var directory in Directory.EnumerateDirectories(Path.Combine(SharedFolder.Require(), "golden", "toscarizer"), "input", SearchOption.AllDirectories))
        {
            var errors = ApplicationDirectoryReader.Read(directory).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error);

            errors.Select(d => d.Code).Except([DiagnosticCodes.MissingFile, DiagnosticCodes.MissingPerformance, DiagnosticCodes.DoesNotFit])
                .ShouldBeEmpty(string.Join('\n', errors));
        }
    }
}
