namespace Continuo.Oscar.Client;

using System.Collections.Immutable;

/// <summary>A job of a service. A real OSCAR tells the state and the three times; Continuo tells the rest too.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">How far it is.</param>
public sealed record JobEntry(string Name, JobState State)
{
    /// <summary>Its service; empty where that is not told.</summary>
    public string Service { get; init; } = "";

    /// <summary>When its event was accepted.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When its script began.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>Exit code of the script.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Why it failed, such as <c>OOMKilled</c> or <c>Timeout</c>.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Tries so far.</summary>
    public int? Tries { get; init; }

    /// <summary>What was measured, by name: times in ms (<c>queue_ms</c>, <c>script_ms</c> …), <c>peak_memory_bytes</c>, <c>cpu_seconds</c>.</summary>
    public ImmutableSortedDictionary<string, double> Measured { get; init; } = ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>Objects that it read, <c>bucket/key</c>.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary>Objects that it wrote, <c>bucket/key</c>.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>Whether it is over.</summary>
    public bool IsOver => State is JobState.Succeeded or JobState.Failed;
}
