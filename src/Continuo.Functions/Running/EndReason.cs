namespace Continuo.Functions.Running;

/// <summary>Why a run ended; the names are those of the job records.</summary>
internal enum EndReason
{
    /// <summary>It ended by itself with exit code 0.</summary>
    Completed,

    /// <summary>It ended by itself with another exit code, or could not be run.</summary>
    Error,

    /// <summary>The kernel killed it because its memory limit was reached.</summary>
    OOMKilled,

    /// <summary>It was stopped because it ran too long.</summary>
    Timeout,

    /// <summary>It was stopped because somebody asked for it.</summary>
    Cancelled,

    /// <summary>It could not be run because the disk has no room.</summary>
    DiskFull,
}
