namespace Continuo.Functions.Objects;

using System.Collections.Concurrent;

using Continuo.Functions.State;

/// <summary>The contents of objects, each in a plain file of its own that is written once and never changed.</summary>
/// <param name="root">The folder.</param>
internal sealed class BlobFolder(string root)
{
    private const int Fans = 256;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _held = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, bool>? _ours = new(StringComparer.Ordinal);

    /// <summary>Makes the folder.</summary>
    public static BlobFolder Create(string root)
    {
        for (var fan = 0; fan < Fans; fan++)
        {
            Directory.CreateDirectory(Path.Combine(root, fan.ToString("x2")));
        }

        return new BlobFolder(root);
    }

    /// <summary>Where room is kept beside the contents in a folder.</summary>
    public static string ReservePathOf(string root) => Path.Combine(root, "reserve");

    /// <summary>Begins a file.</summary>
    /// <param name="length">Bytes it will have, for which room is kept; null when not known.</param>
    /// <exception cref="DiskFullException">There is no room for it.</exception>
    public BlobWriter Begin(long? length = null)
    {
        var id = Guid.CreateVersion7().ToString("N");
        _ours?.TryAdd(id, true);
        return new BlobWriter(id, PathOf(id), length);
    }

    /// <summary>Opens a file that was completed.</summary>
    /// <exception cref="FileNotFoundException">It was deleted meanwhile.</exception>
    public FileStream OpenRead(string id) => new(PathOf(id), new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.ReadWrite | FileShare.Delete,
        BufferSize = 0,
        Options = FileOptions.Asynchronous,
    });

    /// <summary>Deletes a file; nothing happens when it does not exist.</summary>
    public void Delete(string id) => File.Delete(PathOf(id));

    /// <summary>Deletes a file unless somebody reads it.</summary>
    /// <returns>False when somebody does.</returns>
    public bool TryDelete(string id)
    {
        lock (_gate)
        {
            if (_held.ContainsKey(id))
            {
                return false;
            }

            Delete(id);
            return true;
        }
    }

    /// <summary>Keeps files from <see cref="TryDelete"/> until <see cref="Release"/>, whatever becomes of their object.</summary>
    public void Hold(IEnumerable<BlobPart> parts)
    {
        lock (_gate)
        {
            foreach (var part in parts)
            {
                _held[part.Id] = _held.GetValueOrDefault(part.Id) + 1;
            }
        }
    }

    /// <summary>Ends <see cref="Hold"/>.</summary>
    public void Release(IEnumerable<BlobPart> parts)
    {
        lock (_gate)
        {
            foreach (var part in parts)
            {
                if (--_held[part.Id] == 0)
                {
                    _held.Remove(part.Id);
                }
            }
        }
    }

    /// <summary>The files of earlier runs. What this run writes is not among them: it may be about to be committed.</summary>
    /// <remarks>No clock is asked: the times of files are coarse, and clocks are set back.</remarks>
    public IEnumerable<string> OfEarlierRuns() => Directory.EnumerateDirectories(root)
        .SelectMany(Directory.EnumerateFiles)
        .Select(path => Path.GetFileName(path))
        .Where(id => _ours is not { } ours || !ours.ContainsKey(id));

    /// <summary>Says that <see cref="OfEarlierRuns"/> is not asked for again, so that this run need not remember what it writes.</summary>
    public void ForgetOurs() => _ours = null;

    /// <summary>Where room is kept.</summary>
    public string ReservePath => ReservePathOf(root);

    /// <summary>Where a file is.</summary>
    public string PathOf(string id) => Path.Combine(root, id[^2..], id);
}
