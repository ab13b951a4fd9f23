namespace Continuo.Placement.RunTime.Intervals;

using System.Collections.Immutable;

/// <summary>The cheapest placement for every load, so that the reaction to a load is a look-up.</summary>
/// <param name="Intervals">Disjoint intervals by rising load.</param>
/// <param name="IsComplete">
/// Whether every load asked for is covered, or proved to be more than any placement can carry; false when the time did not suffice.
/// </param>
public sealed record PlacementIntervals(ImmutableArray<PlacementInterval> Intervals, bool IsComplete)
{
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

        return new PlacementIntervalSearch(request, TimeProvider.System, cancellation).Run();
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
