namespace Continuo.Files.Tests;

using CsCheck;

using NJsonSchema;

public class SchemaTests
{
    public static TheoryData<string> Names => [.. Schema.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_EverySchema_EqualsTheFileCheckedIn(string name)
    {
        var file = Path.Combine(Repository.Root, "schemas", name + ".schema.json");
        if (Environment.GetEnvironmentVariable("CONTINUO_WRITE_SCHEMAS") == "1")
        {
            OutputFile.Write(file, Schema.Text(name)!);
        }

        File.ReadAllText(file).ShouldBe(Schema.Text(name), "set CONTINUO_WRITE_SCHEMAS=1 and run again to renew the files");
    }

    [Fact]
    public async Task Text_SystemDescription_AcceptsWhatIsWritten()
    {
        var schema = await JsonSchema.FromJsonAsync(Schema.Text("system-description")!, TestContext.Current.CancellationToken);

        schema.Validate(File.ReadAllText(Path.Combine(Repository.Root, "samples", "inspection", "system.json"))).ShouldBeEmpty();
        RandomSystem.Any.Sample(system => schema.Validate(SystemDescriptionWriter.Write(system)).ShouldBeEmpty(), iter: 50);
    }

    [Theory]
    [InlineData("\"number\": 2", "\"number\": 0")]
    [InlineData("\"cost\": 0.5", "\"coast\": 0.5")]
    [InlineData("\"QTcloud\"", "\"QTclouds\"")]
    [InlineData("\"Bandwidth\": 100", "\"Bandwidth\": \"fast\"")]
    public async Task Text_SystemDescription_RefusesFaults(string from, string to)
    {
        var schema = await JsonSchema.FromJsonAsync(Schema.Text("system-description")!, TestContext.Current.CancellationToken);

        schema.Validate(Samples.System).ShouldBeEmpty();
        schema.Validate(Samples.System.Replace(from, to, StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Text_Solution_AcceptsThePublishedAndTheAssignmentShape()
    {
        var schema = await JsonSchema.FromJsonAsync(Schema.Text("solution")!, TestContext.Current.CancellationToken);

        schema.Validate(Samples.Solutions[0]).ShouldBeEmpty();
        schema.Validate(Samples.Solutions[3]).ShouldBeEmpty();
        schema.Validate("{\"assignment\": {\"c1\": {}}}").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("""{"name": "blur", "script": "blur.sh", "cpu": 1.0, "memory": "1Gi", "input": [{"path": "app/in"}], "timeout": "5m", "expose": {"api_port": 80}}""", true)]
    [InlineData("""{"name": "Blur", "script": "blur.sh"}""", false)]
    [InlineData("""{"name": "blur"}""", false)]
    [InlineData("""{"name": "blur", "script": "blur.sh", "run": "often"}""", false)]
    [InlineData("""{"name": "blur", "script": "blur.sh", "input": [{"paths": "app/in"}]}""", false)]
    public async Task Text_Functions_AcceptsFunctionsAndRefusesFaults(string function, bool isGood)
    {
        var schema = await JsonSchema.FromJsonAsync(Schema.Text("functions")!, TestContext.Current.CancellationToken);

        (schema.Validate($$"""{"functions": {"oscar": [{"local": {{function}} }]} }""").Count == 0).ShouldBe(isGood);
    }

    [Fact]
    public void Text_UnknownName_IsNull() => Schema.Text("nothing").ShouldBeNull();
}
