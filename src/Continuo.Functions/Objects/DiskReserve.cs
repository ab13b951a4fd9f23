namespace Continuo.Functions.Objects;

using Continuo.Functions.State;

/// <summary>Room that is kept for deleting: on a full disk even that has to write, a row and a page of the log.</summary>
/// <param name="path">The file that takes the room.</param>
internal sealed class DiskReserve(string path)
{
    /// <summary>Enough for the rows of a thousand objects.</summary>
    private const int Size = 2 << 20;

    private readonly Lock _gate = new();

    /// <summary>Takes the room, unless there is none: then the next time.</summary>
    public void Take()
    {
        lock (_gate)
        {
            if (File.Exists(path) && new FileInfo(path).Length == Size)
            {
                return;
            }

            try
            {
                File.WriteAllBytes(path, new byte[Size]);
            }
            catch (IOException fault) when (DiskFullException.IsCause(fault))
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>Gives the room back to the disk.</summary>
    public void Release()
    {
        lock (_gate)
        {
            if (File.Exists(path))
            {
                File.Delete(path);
            }
        }
    }
}
