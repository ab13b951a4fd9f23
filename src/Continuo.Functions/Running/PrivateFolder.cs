namespace Continuo.Functions.Running;

using Continuo.Functions.Native;

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
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            RemoveByShell(path);
        }
    }

    /// <summary>
    /// A script may take away its own right to a folder, and may give files names that are no UTF-8, which the
    /// framework cannot name.
    /// </summary>
    private static void RemoveByShell(string path)
    {
        using var nothing = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.Write);
        var shell = Spawn.Start(new SpawnPlan
        {
            Command = ["/bin/sh", "-c", "chmod -R u+rwx -- \"$0\"; exec rm -rf -- \"$0\"", path],
            Environment = ["PATH=/usr/bin:/bin"],
            WorkingFolder = "/",
            InputPath = "/dev/null",
            Output = nothing,
        });
        _ = Children.Collect(shell);
        if (Directory.Exists(path))
        {
            throw new IOException($"The folder {path} cannot be removed.");
        }
    }

    private string Make(string name) => Directory.CreateDirectory(FileNamed(name), OwnerOnly).FullName;
}
