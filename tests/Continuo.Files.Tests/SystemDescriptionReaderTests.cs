namespace Continuo.Files.Tests;

using Continuo.Model;

public class SystemDescriptionReaderTests
{
    [Fact]
    public void Read_ValidSystem_HasNoDiagnostics() => Read(Samples.System).Diagnostics.ShouldBeEmpty();

    [Theory]
    // graph
    [InlineData("[\"c2\"], \"transition_probability\": [0.5]", "[\"c2\"], \"transition_probability\": [1.5]", "3 `1.5` error CON1103")]
    [InlineData("\"transition_probability\": [0.5]", "\"transition_probability\": [0.5, 0.5]", "3 `{\"next\"` error CON1106")]
    [InlineData("{\"next\": [\"c2\"], \"transition_probability\": [0.5]}", "{\"next\": [\"c9\"], \"transition_probability\": [0.5]}", "3 `\"c9\"` error CON1201 did you mean 'c1'?")]
    [InlineData("\"transition_probability\": [0.5]}", "\"transition_probability\": [0.5]}, \"c2\": {\"next\": [\"c1\"], \"transition_probability\": [1]}", "3 `\"c1\"],` error CON1203")]
    // components
    [InlineData("\"next\": [\"c2\"], \"data_size\": [2], \"early_exit_probability\": 0}},", "\"next\": [], \"data_size\": [2], \"early_exit_probability\": 0}},", "6 `\"h1\": {\"next\": []` error CON1210")]
    [InlineData("\"early_exit_probability\": 0.25", "\"early_exit_probability\": -0.25", "7 `-0.25` error CON1103")]
    [InlineData("\"next\": [\"h3\"], \"data_size\": [1]", "\"next\": [\"h3\"], \"data_size\": []", "7 `[]` error CON1106")]
    [InlineData("\"next\": [\"h3\"]", "\"next\": [\"h2\"]", "7 `\"s2\"` error CON1212")]
    [InlineData("\"h3\": {\"next\": [\"c2\"]", "\"h1\": {\"next\": [\"c2\"]", "7 `\"s2\"` error CON1202 partition names are unique in a component")]
    // resources
    [InlineData("\"number\": 2", "\"number\": 0", "11 `0,` error CON1103")]
    [InlineData("\"number\": 2", "\"number\": 2.5", "11 `2.5` error CON1103")]
    [InlineData("\"cost\": 0.5", "\"cost\": -0.5", "11 `-0.5` error CON1103")]
    [InlineData("\"cost\": 0.5", "\"cost\": NaN", "11 `NaN` error CON1102")]
    [InlineData("\"cost\": 0.5", "\"cost\": \"0.5\"", "11 `\"0.5\"` warning CON1108 remove the quotes")]
    [InlineData("\"cost\": 0.5", "\"coast\": 0.5", "11 `{\"number\"` error CON1104 'coast' may be a misspelling of it")]
    [InlineData("\"cost\": 0.5", "\"coast\": 0.5", "11 `\"coast\"` warning CON1105 did you mean 'cost'?")]
    [InlineData("\"layer2\": {\"VM\"", "\"layer2\": {\"Cam\"", "12 `\"Cam\"` error CON1202")]
    // candidates
    [InlineData("{\"resource\": \"VM\", \"memory\": 512}],\n           \"h2\"", "{\"resource\": \"VN\", \"memory\": 512}],\n           \"h2\"", "15 `{\"resource\": \"VN\"` error CON1201 did you mean 'VM'?")]
    [InlineData("\"VM\": {\"model\": \"QTcloud\", \"demand\": 0.1}},", "\"Cam2\": {\"model\": \"QTcloud\", \"demand\": 0.1}},", "21 `\"Cam2\"` error CON1201 did you mean 'Cam'?")]
    [InlineData(", \"VM\": {\"model\": \"QTcloud\", \"demand\": 0.1}},", "},", "15 `{\"resource\": \"VM\"` error CON1204 add it to 'Performance'")]
    [InlineData(", {\"resource\": \"VM\", \"memory\": 512}],\n           \"h2\"", "],\n           \"h2\"", "21 `\"VM\": {\"model\"` error CON1205 add it to 'CompatibilityMatrix'")]
    [InlineData("\"h3\": [{\"resource\": \"VM\", \"memory\": 512}]", "\"h3\": [{\"resource\": \"VM\", \"memory\": 51200}]", "17 `\"h3\": [` error CON1206")]
    [InlineData("\"h1\": [{\"resource\": \"Cam\", \"memory\": 512}", "\"h1\": [{\"resource\": \"Cam\", \"memory\": 51200}", "15 `{\"resource\": \"Cam\"` warning CON1206")]
    [InlineData("\"h3\": [{\"resource\": \"VM\", \"memory\": 512}]", "\"h3\": []", "8 `\"h3\": {` error CON1207 list its resources in 'CompatibilityMatrix'")]
    [InlineData("\"model\": \"PACSLTK\"", "\"model\": \"PACSLKT\"", "24 `\"PACSLKT\"` error CON1107 did you mean 'PACSLTK'?")]
    [InlineData("\"model\": \"QTedge\", \"demand\": 0.1}, \"VM\"", "\"model\": \"PACSLTK\", \"demandWarm\": 1, \"demandCold\": 1}, \"VM\"", "21 `\"Cam\": {\"model\": \"PAC` error CON1218")]
    [InlineData("\"demand\": 0.2", "\"demand\": 0", "24 `0}` error CON1103")]
    // requirements
    [InlineData("\"local_res_time\": 2", "\"local_res_time\": 2, \"percentile\": 100", "26 `100` error CON1103")]
    [InlineData("\"global_res_time\": 3", "\"global_res_time\": 3, \"percentile\": 0", "27 `0}` error CON1103")]
    [InlineData("\"global_res_time\": 3", "\"global_res_time\": 3, \"percentil\": 95", "27 `\"percentil\"` warning CON1105 did you mean 'percentile'?")]
    [InlineData("\"LocalConstraints\": {\"c1\"", "\"LocalConstraints\": {\"c12\"", "26 `\"c12\"` error CON1201 did you mean 'c1'?")]
    [InlineData("\"components\": [\"c1\", \"c2\"]", "\"components\": [\"c2\", \"c1\"]", "27 `\"c1\"]` error CON1209")]
    // network
    [InlineData("\"layer1\", \"layer2\", \"layer3\"]", "\"layer1\", \"LAYER2\", \"layer3\"]", "28 `\"LAYER2\"` warning CON1213")]
    [InlineData("\"layer1\", \"layer2\", \"layer3\"]", "\"layer1\", \"lager2\", \"layer3\"]", "28 `\"lager2\"` error CON1201 did you mean 'layer2'?")]
    [InlineData("\"layer1\", \"layer2\", \"layer3\"]", "\"layer2\", \"layer3\"]", "7 `\"h2\": {` error CON1208")]
    [InlineData("\"layer1\", \"layer2\", \"layer3\"]", "\"layer1\", \"layer2\"]", "12 `\"layer2\": {` warning CON1208")]
    [InlineData("\"Bandwidth\": 100", "\"Bandwidth\": 0", "28 `0}` error CON1103")]
    // load, time, unknown keys
    [InlineData("\"Lambda\": 1", "\"Lambda\": -1", "29 `-1` error CON1103")]
    [InlineData("\"Lambda\": 1", "\"Lambda\": {\"c2\": 1}", "29 `\"c2\": 1` error CON1201 did you mean 'c1'?")]
    [InlineData(",\n  \"Time\": 1", "", "1 `{` info CON1110")]
    [InlineData("\"Time\"", "\"Tyme\"", "30 `\"Tyme\"` warning CON1105 did you mean 'Time'?")]
    public void Read_FaultySystem_SaysWhatAndWhere(string from, string to, string expected)
    {
        var text = Samples.System.Replace(from, to, StringComparison.Ordinal);
        text.ShouldNotBe(Samples.System);

        var outcome = Read(text);

        var (line, snippet, rest) = (expected[..expected.IndexOf(' ', StringComparison.Ordinal)], expected.Split('`')[1], expected.Split("` ")[1]);
        outcome.Diagnostics.ShouldContain(
            d => $"{d.Position!.Value.Line}" == line && Brief(d).StartsWith(rest) && At(text, d.Position.Value).StartsWith(snippet),
            string.Join('\n', outcome.Diagnostics));
        outcome.Succeeded.ShouldBe(outcome.Diagnostics.All(d => d.Severity != DiagnosticSeverity.Error));
    }

    [Fact]
    public void Read_Cycle_PrintsIt()
    {
        var text = Samples.System.Replace("[0.5]}", "[0.5]}, \"c2\": {\"next\": [\"c1\"], \"transition_probability\": [1]}", StringComparison.Ordinal);

        Read(text).Diagnostics.ShouldContain(d => d.Message.Contains("c1 → c2 → c1", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_SeveralFaults_ReportsAllInOrder()
    {
        var text = Samples.System
            .Replace("\"number\": 2", "\"number\": -2", StringComparison.Ordinal)
            .Replace("\"Bandwidth\": 100", "\"Bandwidth\": \"fast\"", StringComparison.Ordinal)
            .Replace("[0.5]", "[5]", StringComparison.Ordinal);

        Read(text).Diagnostics.Select(d => (d.Code, d.Position!.Value.Line))
            .ShouldBe([(DiagnosticCodes.OutOfRange, 3), (DiagnosticCodes.OutOfRange, 11), (DiagnosticCodes.NotANumber, 28)]);
    }

    [Fact]
    public void Read_PartitionsOutOfOrder_FollowsNextAndWarns()
    {
        const string H2 = "\"h2\": {\"next\": [\"h3\"], \"data_size\": [1], \"early_exit_probability\": 0.25}";
        const string H3 = "\"h3\": {\"next\": [\"c2\"], \"data_size\": [2], \"early_exit_probability\": 0}";
        var text = Samples.System.Replace(H2, "#", StringComparison.Ordinal).Replace(H3, H2, StringComparison.Ordinal).Replace("#", H3, StringComparison.Ordinal);

        var outcome = Read(text);

        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.PartitionOrder);
        outcome.Value!.Application.Components[0].Deployments[1].Partitions.Select(p => p.Name).ShouldBe(["h2", "h3"]);
    }

    [Theory]
    [InlineData("\"next\": [\"h3\"], \"data_size\": [1]", "\"next\": \"h3\", \"data_size\": 1, \"memory\": 5")]
    [InlineData("\"data_size\": [1], \"early_exit_probability\": 0}}}", "\"data_size\": [], \"early_exit_probability\": 0}}}")]
    [InlineData("\"computationalLayers\"", "\"computationallayers\"")]
    [InlineData("{\"transition_cost\": 0, \"Fn\": {\"cost\": 0.8, \"memory\": 4096, \"idle_time_before_kill\": 600}}}", "{\"Fn\": {\"cost\": 0.8, \"memory\": 4096, \"idle_time_before_kill\": 600}}, \"transition_cost\": 0}")]
    [InlineData("\"demand\": 0.2", "\"demand\": 0.2, \"meanTime\": 0.2")]
    [InlineData("{\n  \"DirectedAcyclicGraph\"", "# a comment\n{\n  \"$schema\": \"x\", # more\n  \"DirectedAcyclicGraph\"")]
    public void Read_OtherDialect_GivesTheSameSystem(string from, string to)
    {
        var text = Samples.System.Replace(from, to, StringComparison.Ordinal);
        text.ShouldNotBe(Samples.System);

        var outcome = Read(text);

        outcome.Diagnostics.ShouldBeEmpty();
        SystemDescriptionWriter.Write(outcome.Value!).ShouldBe(SystemDescriptionWriter.Write(Read(Samples.System).Value!));
    }

    [Fact]
    public void Read_RegressionInAFile_IsPartOfTheModel()
    {
        using var folder = TemporaryDirectory.CopyOf(Path.Combine(Repository.Root, "samples", "inspection"));
        File.WriteAllText(folder.File("model.json"), """{"intercept": 0.5, "coefficients": {"log(cores)": -0.1}}""");
        File.WriteAllText(
            folder.File("system.json"),
            Samples.System.Replace("{\"model\": \"QTcloud\", \"demand\": 0.2}", "{\"model\": \"AMLCORE\", \"regressor_file\": \"model.json\"}", StringComparison.Ordinal));

        var outcome = SystemDescriptionReader.Read(folder.File("system.json"));

        outcome.Diagnostics.ShouldBeEmpty();
        var model = outcome.Value!.Candidates.Select(c => c.Performance).OfType<LearnedModel>().ShouldHaveSingleItem();
        model.Regression!.InterceptSeconds.ShouldBe(0.5);
        model.Regression.Terms.ShouldBe([new RegressionTerm("log(cores)", -0.1)]);
    }

    [Theory]
    [InlineData("VM", "{\"model\": \"QTcloud\", \"demand\": 0.2}", "{\"model\": \"AMLCORE\", \"regressor_file\": \"m.pickle\"}", "'m.pickle' is not in the portable form")]
    [InlineData("VM", "{\"model\": \"QTcloud\", \"demand\": 0.2}", "{\"model\": \"AMLCORE\", \"regressor_file\": \"nowhere.json\"}", "there is no file 'nowhere.json'")]
    [InlineData("VM", "{\"model\": \"QTcloud\", \"demand\": 0.2}", "{\"model\": \"AMLCORE\", \"regressor_file\": \"m.json\", \"regression\": {\"intercept\": 1, \"coefficients\": {\"cold\": 1}}}", "'cold'")]
    [InlineData("Fn", "\"model\": \"PACSLTK\"", "\"model\": \"MLLIBfaas\", \"regressor_file\": \"m.onnx\"", "'m.onnx' is not in the portable form")]
    public void Read_ModelThatCannotBeEvaluated_WarnsAtItsPlaceAndIsLeftOut(string resource, string from, string to, string why)
    {
        var text = Samples.System.Replace(from, to, StringComparison.Ordinal);

        var outcome = Read(text);

        var warning = outcome.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning && d.Code == DiagnosticCodes.CandidateLeftOut).ShouldHaveSingleItem();
        warning.Message.ShouldContain($"'{resource}' of 'c2/h1'");
        warning.Message.ShouldContain(why);
        At(text, warning.Position!.Value).ShouldStartWith($"\"{resource}\"");
        outcome.Value!.LeftOut.Select(c => (c.Component, c.Partition, c.Resource)).ShouldBe([("c2", "h1", resource)]);
        outcome.Value.LeftOut[0].Why.ShouldContain(why);
    }

    [Theory]
    [InlineData("{\"resource\": \"VM\", \"memory\": 512}, {\"resource\": \"Fn\", \"memory\": 512}", "{\"resource\": \"VM\"}, {\"resource\": \"Fn\", \"memory\": 512}")]
    [InlineData("{\"model\": \"QTcloud\", \"demand\": 0.2}", "{\"model\": \"NoSuchModel\", \"demand\": 0.2}")]
    [InlineData("\"VM\": {\"model\": \"QTcloud\", \"demand\": 0.2}, ", "")]
    [InlineData("{\"model\": \"QTcloud\", \"demand\": 0.2}", "{\"model\": \"QTcloud\"}")]
    public void Read_CandidateWithoutMemoryKindRowOrDemand_IsAnError(string from, string to)
    {
        var text = Samples.System.Replace(from, to, StringComparison.Ordinal);
        text.ShouldNotBe(Samples.System);

        Read(text).Succeeded.ShouldBeFalse();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("{\"Components\": {}, \"DirectedAcyclicGraph\": {}, \"CompatibilityMatrix\": {}, \"Performance\": {}, \"NetworkTechnology\": {}}")]
    public void Read_NothingUseful_IsAnError(string text) => Read(text).Succeeded.ShouldBeFalse();

    private static Outcome<SystemDescription> Read(string text) => SystemDescriptionReader.ReadText(text, "system.json");

    private static string Brief(Diagnostic d) => $"{d.Severity.ToString().ToLowerInvariant()} {d.Code} {d.Hint}";

    private static string At(string text, SourcePosition position) => text.Split('\n')[position.Line - 1][(position.Column - 1)..];

    [Fact]
    public void Read_RegressionInTheModel_NeedsNoFile()
    {
        const string model = """{"model": "CoreBasedPredictor", "regression": {"intercept": 1.5, "coefficients": {"cores": -0.1}}}""";
        var text = Samples.System.Replace("""{"Cam": {"model": "QTedge", "demand": 0.1}, "VM": """, $$"""{"Cam": {{model}}, "VM": """, StringComparison.Ordinal);
        text.ShouldNotBe(Samples.System);

        var outcome = SystemDescriptionReader.ReadText(text, "system.json");

        outcome.Diagnostics.ShouldBeEmpty();
        SystemDescriptionReader.ReadText(SystemDescriptionWriter.Write(outcome.Value!), "again.json").Value.ShouldBeEquivalentTo(outcome.Value);
        SystemDescriptionReader.ReadText(text.Replace("\"regression\"", "\"regresion\"", StringComparison.Ordinal), "system.json").Diagnostics
            .ShouldContain(d => d.Code == DiagnosticCodes.MissingKey);
    }

    [Theory]
    [InlineData("0.5", DiagnosticSeverity.Error)]
    [InlineData("0", DiagnosticSeverity.Warning)]
    public void Read_EdgeWithoutACommonDomain_IsAnErrorWhereRequestsGo(string probability, DiagnosticSeverity severity)
    {
        var text = Samples.System
            .Replace("\"transition_probability\": [0.5]", $"\"transition_probability\": [{probability}]", StringComparison.Ordinal)
            .Replace("[{\"resource\": \"VM\", \"memory\": 512}, {\"resource\": \"Fn\", \"memory\": 512}]", "[{\"resource\": \"Fn\", \"memory\": 512}]", StringComparison.Ordinal)
            .Replace("{\"VM\": {\"model\": \"QTcloud\", \"demand\": 0.2}, \"Fn\"", "{\"Fn\"", StringComparison.Ordinal)
            .Replace("[\"layer1\", \"layer2\", \"layer3\"]", "[\"layer1\", \"layer2\"]", StringComparison.Ordinal);

        var found = SystemDescriptionReader.ReadText(text, "system.json").Diagnostics.Where(d => d.Code == DiagnosticCodes.NoCommonDomain).ToList();

        found.ShouldNotBeEmpty();
        found.ShouldAllBe(d => d.Severity == severity);
    }

    [Theory]
    [InlineData("learned-inline-without-file")]
    [InlineData("prob0-no-domain-refused")]
    public void Read_Case_IsRead(string name) =>
        SystemDescriptionReader.Read(Path.Combine(SharedFolder.Require(), "cases", name, "system.json")).Succeeded.ShouldBeTrue();
}
