namespace Continuo.Oscar.Client;

using System.Collections.Immutable;

/// <summary>A page of the jobs of a service.</summary>
/// <param name="Jobs">Jobs in the order of the cluster.</param>
/// <param name="Next">Token of the next page; <see langword="null"/> on the last one.</param>
public sealed record JobPage(ImmutableArray<JobEntry> Jobs, string? Next)
{
    /// <summary>How many jobs there are in each state; <see langword="null"/> where the cluster does not tell it.</summary>
    public ImmutableSortedDictionary<JobState, long>? Counts { get; init; }
}
