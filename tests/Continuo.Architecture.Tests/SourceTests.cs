namespace Continuo.Architecture.Tests;

using System.Text.RegularExpressions;

/// <summary>The rules of the house that a compiler does not know.</summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 300;

    private static readonly string[] ForbiddenEndings = ["Manager", "Helper", "Helpers", "Util", "Utils", "Base", "Impl", "Info"];

    [Fact]
    public void File_Lines_AreAtMost300()
    {
        var tooLong = Repository.Sources("src")
            .Select(file => (Name: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LongestFile)
            .Select(file => $"{file.Name}: {file.Lines} lines");

        tooLong.ShouldBeEmpty($"a file of more than {LongestFile} lines is split");
    }

    [Fact]
    public void Type_Names_AreTheFieldsWords()
    {
        var forbidden = Repository.Sources("src")
            .SelectMany(file => Declaration().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value))
            .Where(name => ForbiddenEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)));

        forbidden.ShouldBeEmpty($"no type ends in {string.Join(", ", ForbiddenEndings)}");
    }

    [Fact]
    public void File_Usings_StandInsideTheNamespace()
    {
        var outside = Repository.Sources("src")
            .Where(file => Path.GetFileName(file) != "Program.cs")
            .Where(file => File.ReadLines(file).TakeWhile(line => !line.StartsWith("namespace ", StringComparison.Ordinal)).Any(line => line.StartsWith("using ", StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        outside.ShouldBeEmpty("nouns such as Placement must win over namespaces of the same name");
    }

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|sealed|static|abstract|readonly|partial|file|ref)\s+)*(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?)\s+(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Declaration();
}
