namespace Continuo.Oscar.Tests.Fdl;

using System.Collections.Immutable;

using Continuo.Model;
using Continuo.Oscar.Fdl;
using Continuo.Tests;

/// <summary>Buckets and folders in functions files that storages refuse.</summary>
public sealed class NamesOfPathsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("continuo-names-").FullName;

    public NamesOfPathsTests() => File.WriteAllText(Path.Combine(_folder, "s.sh"), "echo");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("../x", "CON1712")]
    [InlineData("UPPER/in", "CON1712")]
    [InlineData("a_1/in", "CON1712")]
    [InlineData("with space/in", "CON1712")]
    [InlineData("nul\\0/in", "CON1712")]
    [InlineData("fine/in\\x01", "CON1713")]
    [InlineData("fine/LONG", "CON1713")]
    public void Read_PathThatStoragesRefuse_IsToldWithItsPlace(string path, string code)
    {
        path = path.Replace("LONG", new string('a', 1025), StringComparison.Ordinal);
        foreach (var (key, column) in new[] { ("input: [{path: ", 22), ("output: [{path: ", 23), ("dead_letter: ", 20) })
        {
            var end = key.Contains('[', StringComparison.Ordinal) ? "}]" : "";
            var found = Read($"functions:\n  oscar:\n  - local:\n      name: one\n      script: s.sh\n      {key}\"{path}\"{end}\n");

            var one = found.Single(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            (one.Code, one.Position!.Value.Line, one.Position.Value.Column).ShouldBe((code, 6, column));
            one.Message.Any(char.IsControl).ShouldBeFalse();
            one.Message.Length.ShouldBeLessThan(200);
        }
    }

    [Fact]
    public void Read_BucketIsTheNameOfAFunctionAndTooShort_IsTold() =>
        Read("functions:\n  oscar:\n  - local: {name: ab, script: s.sh, input: [{path: in}]}\n").Single().Hint.ShouldNotBeNull().ShouldContain("the name of the function");

    [Fact]
    public void Read_EachWrongName_IsTold()
    {
        var file = SharedFolder.Path("cases/bucket-names/functions.yaml");
        Assert.SkipUnless(File.Exists(file), "the case of wrong bucket names is not beside the repository");

        FunctionsFileReader.Read(file).Diagnostics.Where(one => one.Code == "CON1712").Select(one => one.Position!.Value.Line).ShouldBe([3, 4]);
    }

    private ImmutableArray<Diagnostic> Read(string text)
    {
        var path = Path.Combine(_folder, "functions.yaml");
        File.WriteAllText(path, text);
        return FunctionsFileReader.Read(path).Diagnostics;
    }
}
