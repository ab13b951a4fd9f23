namespace Continuo.Files.Tests;

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
    public void Text_UnknownName_IsNull() => Schema.Text("nothing").ShouldBeNull();
}
