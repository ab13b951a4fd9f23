namespace Continuo.Functions.Jobs;

/// <summary>Where a job is in its life; the names are those of the protocol.</summary>
internal enum JobState
{
    /// <summary>It waits for room, or for the time of its next try.</summary>
    Pending,

    /// <summary>Its script runs.</summary>
    Running,

    /// <summary>A try succeeded; its outputs are there.</summary>
    Succeeded,

    /// <summary>It will not be tried again.</summary>
    Failed,
}
