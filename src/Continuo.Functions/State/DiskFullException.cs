namespace Continuo.Functions.State;

using Microsoft.Data.Sqlite;

/// <summary>There is no room on the disk; nothing was changed.</summary>
/// <param name="cause">The fault that says so.</param>
internal sealed class DiskFullException(Exception cause) : IOException("There is no room left on the disk.", cause)
{
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;
    private const int SqliteFull = 13;

    /// <summary>Whether a fault says that there is no room.</summary>
    public static bool IsCause(Exception fault) => fault switch
    {
        DiskFullException => true,
        SqliteException { SqliteErrorCode: SqliteFull } => true,
        IOException io => (io.HResult & 0xFFFF) is NoSpaceLeft or QuotaExceeded,
        _ => false,
    };
}
