namespace Continuo.Functions.Running;

/// <summary>A folder for one try that no other user can read, with what its script needs in it.</summary>
internal sealed class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private PrivateFolder(string path)
    {
        Path = path;
        Input = Make("input");
        Output = Make("output");
        Home = Make("home");
        Temporary = Make("tmp");
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>For the input of the script.</summary>
    public string Input { get; }

    /// <summary>For the files that the script leaves.</summary>
    public string Output { get; }

    /// <summary>Home and working folder of the script.</summary>
    public string Home { get; }

    /// <summary>For temporary files of the script.</summary>
    public string Temporary { get; }

    /// <summary>Makes the folder; what a crashed try left at its place is removed.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static PrivateFolder Create(string path)
    {
        Remove(path);
        Directory.CreateDirectory(path, OwnerOnly);
        return new PrivateFolder(path);
    }

    /// <summary>Path of a file of ours beside the folders of the script.</summary>
    public string FileNamed(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Removes it with all that is in it.</summary>
    /// <exception cref="IOException">Something in it cannot be removed.</exception>
    public void Remove() => Remove(Path);

    private static void Remove(string path)
    {
        if (!Directory.Exists(path))
        {
            return;
        }

        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (UnauthorizedAccessException)
        {
            // A script may take away its own right to a folder that it made.
            Unlock(path);
            Directory.Delete(path, recursive: true);
        }
    }

    private static void Unlock(string folder)
    {
        File.SetUnixFileMode(folder, OwnerOnly);
        foreach (var below in new DirectoryInfo(folder).EnumerateDirectories())
        {
            if (below.LinkTarget is null)
            {
                Unlock(below.FullName);
            }
        }
    }

    private string Make(string name) => Directory.CreateDirectory(FileNamed(name), OwnerOnly).FullName;
}
