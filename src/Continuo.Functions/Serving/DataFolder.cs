namespace Continuo.Functions.Serving;

using Continuo.Functions.Objects;
using Continuo.Functions.State;

/// <summary>The folder in which a server keeps all it has. One server at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private const int CurrentVersion = 1;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly FileStream _lock;

    private DataFolder(string root, FileStream heldLock) => (Root, _lock) = (root, heldLock);

    /// <summary>The folder itself.</summary>
    public string Root { get; }

    /// <summary>The database.</summary>
    public string Database => Path.Combine(Root, "state.db");

    /// <summary>Contents of objects.</summary>
    public string Objects => Path.Combine(Root, "objects");

    /// <summary>Logs of jobs.</summary>
    public string Logs => Path.Combine(Root, "logs");

    /// <summary>Private folders of tries, empty at the start.</summary>
    public string Work => Path.Combine(Root, "work");

    /// <summary>Passwords and keys.</summary>
    public string Credentials => Path.Combine(Root, "credentials");

    /// <summary>Opens a folder, making it when it does not exist.</summary>
    /// <exception cref="ServeException">Another server has it, or a later version wrote it.</exception>
    public static DataFolder Open(string root)
    {
        root = Path.GetFullPath(root);
        FileStream? held = null;
        try
        {
            Directory.CreateDirectory(root, OwnerOnly);
            held = Lock(root);
            CheckVersion(root);
            var folder = new DataFolder(root, held);
            if (Directory.Exists(folder.Work))
            {
                Directory.Delete(folder.Work, recursive: true);
            }

            // Also opening writes. The room is taken back when the server has started, if there is any.
            new DiskReserve(BlobFolder.ReservePathOf(folder.Objects)).Release();
            foreach (var part in (string[])[folder.Objects, folder.Logs, folder.Work, folder.Credentials])
            {
                Directory.CreateDirectory(part, OwnerOnly);
            }

            return folder;
        }
        catch (Exception fault)
        {
            held?.Dispose();
            if (DiskFullException.IsCause(fault))
            {
                throw Full(root);
            }

            if (fault is IOException or UnauthorizedAccessException)
            {
                throw new ServeException(ServeFault.DataFolder, fault.Message, "give a folder that you may write with --data");
            }

            throw;
        }
    }

    /// <summary>That there is no room, as a fault that its user can mend.</summary>
    public static ServeException Full(string root) => new(ServeFault.DataFolder, $"The disk of {root} is full.", "make room, or give another folder with --data");

    public void Dispose() => _lock.Dispose();

    private static FileStream Lock(string root)
    {
        try
        {
            return new FileStream(Path.Combine(root, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (!DiskFullException.IsCause(fault))
        {
            throw new ServeException(ServeFault.DataFolder, $"Another server uses {root}.", "stop it, or give another folder with --data");
        }
    }

    private static void CheckVersion(string root)
    {
        var file = Path.Combine(root, "version");
        if (!File.Exists(file) || new FileInfo(file).Length == 0)
        {
            // It is empty where the disk was full at the first start.
            File.WriteAllText(file, $"{CurrentVersion}\n");
        }
        else if (!int.TryParse(File.ReadAllText(file), out var version) || version > CurrentVersion)
        {
            throw new ServeException(ServeFault.DataFolder, $"{root} was not written by this version of continuo.", "use the version that wrote it, or another folder");
        }
    }
}
