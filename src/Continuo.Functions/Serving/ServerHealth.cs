namespace Continuo.Functions.Serving;

/// <summary>What keeps the server from doing all of its work.</summary>
/// <param name="folder">Folder on the disk that must have room.</param>
internal sealed class ServerHealth(string folder)
{
    /// <summary>Room below which the disk counts as full.</summary>
    private const long LeastFree = 64L << 20;

    private volatile string? _problem;

    /// <summary>In a sentence; null: nothing.</summary>
    public string? Problem => DiskProblem() ?? _problem;

    /// <summary>Says what is wrong; null: nothing any more.</summary>
    public void Set(string? problem) => _problem = problem;

    /// <summary>Looked at whenever somebody asks: a disk fills within seconds.</summary>
    private string? DiskProblem()
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        return free < LeastFree ? $"The disk is full: {free >> 20} MiB are left." : null;
    }
}
