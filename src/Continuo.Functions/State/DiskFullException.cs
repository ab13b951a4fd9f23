namespace Continuo.Functions.State;

using Microsoft.Data.Sqlite;

/// <summary>There is no room on the disk, or the quota is used up; nothing was changed.</summary>
internal sealed class DiskFullException : IOException
{
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;
    private const int SqliteFull = 13;

    public DiskFullException(Exception cause)
        : base("There is no room left on the disk.", cause)
    {
    }

    public DiskFullException(string message)
        : base(message)
    {
    }

    /// <summary>Whether it is a limit of the user's that is reached, not the disk.</summary>
    public bool IsQuota => InnerException is null;

    /// <summary>Whether a fault says that there is no room.</summary>
    public static bool IsCause(Exception fault) => fault switch
    {
        DiskFullException => true,
        SqliteException { SqliteErrorCode: SqliteFull } => true,
        IOException io => (io.HResult & 0xFFFF) is NoSpaceLeft or QuotaExceeded,
        _ => false,
    };
}
