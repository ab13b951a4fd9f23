namespace Continuo.EndToEnd.Tests;

/// <summary>The repository that the tests run in, and its samples.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Inspection => Path.Combine(Root, "samples", "inspection", "system.json");

    public static string MaskDetection => Path.Combine(Root, "samples", "mask-detection");

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
