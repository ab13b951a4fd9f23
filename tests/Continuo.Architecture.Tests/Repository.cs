namespace Continuo.Architecture.Tests;

using System.Xml.Linq;

/// <summary>The repository that the tests look at.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Names of the projects of a folder.</summary>
    public static IReadOnlyList<string> Projects(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!];

    /// <summary>Names of the projects that a project under src names.</summary>
    public static IReadOnlyList<string> ProjectReferences(string project) =>
        [.. Items(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!];

    /// <summary>Names of the packages that a project under src names.</summary>
    public static IReadOnlyList<string> PackageReferences(string project) => [.. Items(project, "PackageReference")];

    /// <summary>Hand-written source files of a folder.</summary>
    public static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".g.cs", StringComparison.Ordinal) && !file.EndsWith(".generated.cs", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Items(string project, string name) => XDocument
        .Load(Path.Combine(Root, "src", project, project + ".csproj"))
        .Descendants(name)
        .Select(item => item.Attribute("Include")!.Value.Replace('\\', '/'));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Continuo.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
