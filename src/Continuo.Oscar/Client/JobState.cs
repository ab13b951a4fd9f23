namespace Continuo.Oscar.Client;

/// <summary>How far a job is.</summary>
public enum JobState
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>Admitted later.</summary>
    Suspended,

    /// <summary>Waits.</summary>
    Pending,

    /// <summary>Runs.</summary>
    Running,

    /// <summary>Ended well.</summary>
    Succeeded,

    /// <summary>Ended badly.</summary>
    Failed,
}
