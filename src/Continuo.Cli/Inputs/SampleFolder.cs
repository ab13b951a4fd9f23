namespace Continuo.Cli.Inputs;

/// <summary>The samples: where the user stands, beside the published executable, or in the repository that holds it.</summary>
internal static class SampleFolder
{
    /// <summary>The path of a sample.</summary>
    /// <param name="currentFolder">Folder where the user stands; a sample there keeps its short path.</param>
    /// <param name="programFolder">Folder of the executable.</param>
    /// <param name="name">Name of the sample.</param>
    /// <returns>Its path; <see langword="null"/> when there are no samples.</returns>
    public static string? Find(string currentFolder, string programFolder, string name)
    {
        var here = Path.Combine("samples", name);
        if (Directory.Exists(Path.Combine(currentFolder, here)))
        {
            return here;
        }

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
