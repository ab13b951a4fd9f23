namespace Continuo.Cli.Inputs;

/// <summary>The samples: beside the published executable, or in the repository that holds it.</summary>
internal static class SampleFolder
{
    /// <summary>The path of a sample.</summary>
    /// <param name="programFolder">Folder of the executable.</param>
    /// <param name="name">Name of the sample.</param>
    /// <returns>Its path; <see langword="null"/> when there are no samples.</returns>
    public static string? Find(string programFolder, string name)
    {
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            var sample = Path.Combine(folder.FullName, "samples", name);
            if (Directory.Exists(sample))
            {
                return sample;
            }
        }

        return null;
    }
}
