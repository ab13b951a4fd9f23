namespace Continuo.Functions.Jobs;

using System.Collections.Immutable;

/// <summary>One event of one service, and what became of it.</summary>
internal sealed record Job
{
    /// <summary>Name, unique.</summary>
    public required string Name { get; init; }

    /// <summary>The service.</summary>
    public required string Service { get; init; }

    /// <summary>Where it is in its life.</summary>
    public JobState State { get; init; } = JobState.Pending;

    /// <summary>When the event was accepted.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When it may be tried next.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>When the script of the last try began; null: it did not yet.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it ended; null: it did not yet.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>The event as it came.</summary>
    public required string Event { get; init; }

    /// <summary><c>bucket/key</c> of the object that caused it; null: none did.</summary>
    public string? Input { get; init; }

    /// <summary>W3C trace context of the event; null without one.</summary>
    public string? Trace { get; init; }

    /// <summary>Jobs of its chain before it.</summary>
    public int Hops { get; init; }

    /// <summary>What the tries were like, in their order; the last may be running.</summary>
    public ImmutableArray<JobTryRecord> Tries { get; init; } = [];

    /// <summary>Tries that count: those that the end of the server broke off do not, nor those that a full disk did.</summary>
    public int FailedTries => Tries.Count(t => t is { Finished: not null, Reason: not (JobTryRecord.Interrupted or JobTryRecord.DiskFull) });

    /// <summary>The last tries without room, without one in between that had it; ends of the server are passed over. Empty: the last one had room.</summary>
    public ImmutableArray<JobTryRecord> WithoutRoom =>
        [.. Tries.Reverse().TakeWhile(t => t.Reason is JobTryRecord.DiskFull or JobTryRecord.Interrupted).Where(t => t.Reason == JobTryRecord.DiskFull).Reverse()];
}
