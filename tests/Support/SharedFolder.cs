namespace Continuo.Tests;

/// <summary>The optional folder of public instances and golden numbers beside the repository.</summary>
internal static class SharedFolder
{
    private static readonly string? Root = Find();

    /// <summary>Path inside the folder; skips the test, saying so, when the folder is not there.</summary>
    public static string Path(string relative)
    {
        Assert.SkipWhen(Root is null, "the folder of public instances is not beside the repository");
        return System.IO.Path.Combine(Root!, relative);
    }

    /// <summary>Files that match a pattern, in ordinal order; none when the folder is not there.</summary>
    public static IReadOnlyList<string> Files(string relative, string pattern) => Root is null
        ? []
        : [.. Directory.GetFiles(System.IO.Path.Combine(Root, relative), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CONTINUO_SHARED") is { Length: > 0 } given)
        {
            return Directory.Exists(given) ? given : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared", "golden");
            if (Directory.Exists(candidate))
            {
                return System.IO.Path.GetDirectoryName(candidate);
            }
        }

        return null;
    }
}
