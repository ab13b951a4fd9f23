namespace Continuo.Placement.RunTime.Intervals;

using System.Collections.Immutable;

using Continuo.Model;
using Continuo.Placement.Problem;

/// <summary>The cheapest placement for every load, so that the reaction to a load is a look-up.</summary>
/// <param name="Intervals">Disjoint intervals by rising load.</param>
/// <param name="IsComplete">
/// Whether every load asked for is covered, or proved to be more than any placement can carry; false when the time did not suffice.
/// </param>
public sealed record PlacementIntervals(ImmutableArray<PlacementInterval> Intervals, bool IsComplete)
{
    /// <summary>
    /// Candidates that cannot be judged and were left out: then no interval is proved and <see cref="IsComplete"/> is false. Where the placement
    /// in force uses one of them, there are no intervals at all.
    /// </summary>
    public ImmutableArray<OmittedCandidate> LeftOut { get; init; } = [];

    /// <summary>The largest load that a placement can carry within the loads asked for; <see langword="null"/> when none can be.</summary>
    public double? LargestLoad => Intervals.IsEmpty ? null : Intervals[^1].To;

    /// <summary>Finds the intervals.</summary>
    /// <param name="request">What runs, and the loads.</param>
    /// <param name="cancellation">Ends the search early; the intervals found by then are given.</param>
    /// <returns>The intervals.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The loads are no interval.</exception>
    public static PlacementIntervals Of(PlacementIntervalRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfNegative(request.From);
        if (!(request.To > request.From) || double.IsInfinity(request.To))
        {
            throw new ArgumentOutOfRangeException(nameof(request), $"{request.From} … {request.To} is no interval of loads");
        }

        return Omission.Of(request.System, LoadProfile.Of(request.To), request.Rules, request.Wishes) is { } omission
            ? OverKnown(request, omission.LeftOut, cancellation)
            : new PlacementIntervalSearch(request, TimeProvider.System, cancellation).Run();
    }

    /// <summary>The intervals of the system without what is left out; they prove nothing about the whole.</summary>
    private static PlacementIntervals OverKnown(PlacementIntervalRequest request, ImmutableArray<OmittedCandidate> leftOut, CancellationToken cancellation)
    {
        var running = request.Current.Components.SelectMany(c => c.Partitions.Select(p => (c.Component, p.Partition, p.Resource))).ToHashSet();
        if (leftOut.Any(c => running.Contains((c.Component, c.Partition, c.Resource))))
        {
            return new PlacementIntervals([], false) { LeftOut = leftOut };
        }

        var known = request with { System = request.System with { Candidates = [.. request.System.Candidates.Where(c => c.Omitted is null)] } };
        var intervals = new PlacementIntervalSearch(known, TimeProvider.System, cancellation).Run();
        return new PlacementIntervals([.. intervals.Intervals.Select(interval => interval with { IsProved = false })], false) { LeftOut = leftOut };
    }

    /// <summary>The interval of a load.</summary>
    /// <param name="load">Requests/s at every source.</param>
    /// <returns>The interval; <see langword="null"/> outside of all.</returns>
    public PlacementInterval? Find(double load)
    {
        var (low, high) = (0, Intervals.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Intervals[middle].To < load ? (middle + 1, high) : (low, middle);
        }

        return low < Intervals.Length && load >= Intervals[low].From ? Intervals[low] : null;
    }
}
