namespace Continuo.Files.Tests;

using System.Text.Json.Nodes;

using Continuo.Model;

/// <summary>A part that cannot be read is reported, and nothing that rests on it.</summary>
public class CauseAloneTests
{
    public static TheoryData<string, string> Faults =>
        [.. from section in (string[])["DirectedAcyclicGraph", "Components", "CompatibilityMatrix", "Performance", "NetworkTechnology"]
            from value in (string[])["", "5", "[]", "\"x\""]
            select (section, value)];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Read_SectionMissingOrOfAnotherShape_IsOneError(string section, string value) => Errors(root => Put(root, section, value)).ShouldHaveSingleItem();

    [Theory]
    [InlineData("EdgeResources")]
    [InlineData("CloudResources")]
    [InlineData("FaaSResources")]
    [InlineData("EdgeResources/layer1")]
    [InlineData("EdgeResources/layer1/Cam")]
    [InlineData("CloudResources/layer2")]
    [InlineData("Components/c1")]
    [InlineData("Components/c1/s1")]
    [InlineData("Components/c1/s2/h2")]
    [InlineData("Components/c1/s2/h3/next")]
    [InlineData("Components/c2")]
    [InlineData("DirectedAcyclicGraph/c1")]
    [InlineData("DirectedAcyclicGraph/c1/next")]
    [InlineData("CompatibilityMatrix/c1")]
    [InlineData("CompatibilityMatrix/c1/h1")]
    [InlineData("Performance/c1")]
    [InlineData("Performance/c1/h1")]
    [InlineData("Performance/c1/h1/Cam")]
    [InlineData("NetworkTechnology/ND1")]
    [InlineData("NetworkTechnology/ND1/computationalLayers")]
    [InlineData("GlobalConstraints/p1")]
    [InlineData("GlobalConstraints/p1/components")]
    [InlineData("LocalConstraints/c1")]
    public void Read_PartOfAnotherShape_IsOneError(string path)
    {
        // A single value is read as a list of one, so a list is replaced by an object.
        string[] lists = ["next", "computationalLayers", "components", "Matrix/c1/h1"];
        var wrong = lists.Any(list => path.EndsWith(list, StringComparison.Ordinal)) ? """{"x": {"y": 1}}""" : "5";

        Errors(root => Put(root, path, wrong)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("CompatibilityMatrix", "c1", "c1x")]
    [InlineData("Performance", "c1", "c1x")]
    [InlineData("CompatibilityMatrix/c1", "h1", "hh1")]
    [InlineData("Performance/c1/h2", "Cam", "Camm")]
    public void Read_MisspeltName_IsNotMissingAsWell(string path, string name, string misspelt) => Errors(root =>
    {
        var owner = At(root, path);
        var value = owner[name]!.DeepClone();
        owner.Remove(name);
        owner[misspelt] = value;
    }).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.UnknownName);

    [Fact]
    public void Read_NamesOnlyMatrix_IsOneError() => Errors(root => Put(
        root, "CompatibilityMatrix", """{"c1": {"h1": ["Cam", "VM"], "h2": ["Cam"], "h3": ["VM"]}, "c2": {"h1": ["VM", "Fn"]}}""")).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.WrongType);

    [Theory]
    [InlineData("common_config/application_dag.yaml")]
    [InlineData("common_config/candidate_resources.yaml")]
    [InlineData("common_config/candidate_deployments.yaml")]
    [InlineData("oscarp/performance_models.json")]
    [InlineData("oscarp/components_data_size.yaml")]
    public void Read_DirectoryWithoutAFile_IsOneDiagnostic(string file)
    {
        foreach (var text in (string?[])[null, "a: [", "5"])
        {
            using var copy = TemporaryDirectory.CopyOf(Path.Combine(Repository.Root, "samples", "mask-detection"));
            if (text is null)
            {
                File.Delete(copy.File(file));
            }
            else
            {
                File.WriteAllText(copy.File(file), text);
            }

            ApplicationDirectoryReader.Read(copy.Path).Diagnostics.ShouldHaveSingleItem().Position!.Value.File.ShouldBe(copy.File(file));
        }
    }

    [Theory]
    [InlineData("names-only-matrix", 1)]
    [InlineData("missing-profiles", 2)]
    public void Read_Case_SaysTheCauseAlone(string name, int causes)
    {
        var folder = Path.Combine(SharedFolder.Require(), "cases", name);
        var system = Path.Combine(folder, "system.json");

        var outcome = File.Exists(system) ? SystemDescriptionReader.Read(system) : ApplicationDirectoryReader.Read(folder);

        // That another file stands in for a missing one is no follow-up: it holds whatever else is missing.
        outcome.Diagnostics.Count(d => d.Code != DiagnosticCodes.SubstitutedFile).ShouldBe(causes);
    }

    private static List<Diagnostic> Errors(Action<JsonObject> change)
    {
        var root = JsonNode.Parse(Samples.System)!.AsObject();
        change(root);
        var outcome = SystemDescriptionReader.ReadText(root.ToJsonString(new() { WriteIndented = true }), "system.json");
        outcome.Succeeded.ShouldBeFalse();
        return [.. outcome.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
    }

    private static JsonObject At(JsonObject root, string path) =>
        path.Split('/').Aggregate(root, (node, key) => node[key]!.AsObject());

    /// <summary>Puts JSON at a path, or takes what is there away.</summary>
    private static void Put(JsonObject root, string path, string json)
    {
        var at = path.LastIndexOf('/');
        var (owner, key) = at < 0 ? (root, path) : (At(root, path[..at]), path[(at + 1)..]);
        if (json.Length == 0)
        {
            owner.Remove(key);
        }
        else
        {
            owner[key] = JsonNode.Parse(json);
        }
    }
}
