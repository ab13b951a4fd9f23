namespace Continuo.Functions.Admission;

/// <summary>A service with jobs that wait, all of the same size.</summary>
/// <param name="Service">Name.</param>
/// <param name="Jobs">How many wait.</param>
/// <param name="Millicores">Processor that one needs, in thousandths.</param>
/// <param name="MemoryBytes">Memory that one needs, in bytes.</param>
internal sealed record WaitingService(string Service, int Jobs, long Millicores, long MemoryBytes)
{
    /// <summary>Most jobs at the same time; 0: no such limit.</summary>
    public int MaxConcurrency { get; init; }

    /// <summary>Most processor of all running jobs, in thousandths; 0: no such limit.</summary>
    public long TotalMillicores { get; init; }

    /// <summary>Most memory of all running jobs, in bytes; 0: no such limit.</summary>
    public long TotalMemoryBytes { get; init; }

    /// <summary>Its part of a full machine, relative to other services, &gt; 0. Default 1.</summary>
    public double Weight { get; init; } = 1;
}
