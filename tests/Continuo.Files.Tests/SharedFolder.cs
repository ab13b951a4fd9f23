namespace Continuo.Files.Tests;

/// <summary>The optional folder of published instances: <c>CONTINUO_SHARED</c>, or <c>shared</c> beside a parent of the repository.</summary>
internal static class SharedFolder
{
    public static string Require()
    {
        if (Find() is { } path)
        {
            return path;
        }

        Assert.Skip("The folder of published instances is not here; set CONTINUO_SHARED to it.");
        return "";
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CONTINUO_SHARED") is { Length: > 0 } given)
        {
            return Directory.Exists(given) ? given : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", "bench")))
            {
                return Path.Combine(folder.FullName, "shared");
            }
        }

        return null;
    }
}
