namespace Continuo.Placement.Loads.Curves;

using System.Collections.Immutable;

/// <summary>
/// The loads at which one rule is kept. Bounds over an interval decide it as a whole, or it is halved; where the rule changes inside
/// a short interval, the end is found to the last digit by bisection.
/// </summary>
internal sealed class RuleSearch(LoadRule rule, CancellationToken cancellation)
{
    /// <summary>Relative width below which an undecided interval is judged by its two ends.</summary>
    public const double Resolution = 1e-7;

    /// <summary>A load below which intervals are not halved any more: a request in 30 years.</summary>
    private const double Smallest = 1e-9;

    /// <summary>Intervals looked at before all that are still open are judged by their ends, so that the search always ends.</summary>
    private const int MostIntervals = 50_000;

    private readonly ImmutableArray<LoadInterval>.Builder _kept = ImmutableArray.CreateBuilder<LoadInterval>();
    private double _start = double.NaN;
    private double _last;

    /// <summary>Whether every undecided interval was shorter than the resolution.</summary>
    public bool IsVerified { get; private set; } = true;

    /// <summary>All loads at which the rule is kept, from 0 on.</summary>
    public ImmutableArray<LoadInterval> All()
    {
        var end = 1.0;
        LoadVerdict beyond;
        while ((beyond = rule.Over(end, double.MaxValue)) == LoadVerdict.Open && end < rule.LargestLoad)
        {
            end *= 2;
        }

        Search(0, end);
        if (beyond == LoadVerdict.Kept || (beyond == LoadVerdict.Open && rule.IsKept(end)))
        {
            Note(end, double.PositiveInfinity, true);
        }

        return Close();
    }

    /// <summary>The loads of an interval at which the rule is kept.</summary>
    public ImmutableArray<LoadInterval> Between(double from, double to)
    {
        Search(from, to);
        return Close();
    }

    private void Search(double from, double to)
    {
        var open = new Stack<LoadInterval>([new LoadInterval(from, to)]);
        for (var count = 0; open.TryPop(out var next); count++)
        {
            cancellation.ThrowIfCancellationRequested();
            var verdict = rule.Over(next.From, next.To);
            if (verdict != LoadVerdict.Open)
            {
                Note(next.From, next.To, verdict == LoadVerdict.Kept);
                continue;
            }

            var middle = Middle(next);
            var isShort = next.To - next.From <= Resolution * next.To || next.To <= Smallest || !(middle > next.From && middle < next.To);
            if (isShort || count > MostIntervals)
            {
                IsVerified &= isShort;
                Ends(next.From, next.To);
                continue;
            }

            open.Push(new LoadInterval(middle, next.To));
            open.Push(new LoadInterval(next.From, middle));
        }
    }

    /// <summary>The middle by ratio where an interval spans orders of magnitude.</summary>
    private static double Middle(LoadInterval interval) => interval switch
    {
        { From: 0 } => interval.To / 16,
        _ when interval.To > 4 * interval.From => Math.Sqrt(interval.From) * Math.Sqrt(interval.To),
        _ => interval.From + ((interval.To - interval.From) / 2),
    };

    private void Ends(double from, double to)
    {
        var (first, last) = (rule.IsKept(from), rule.IsKept(to));
        if (first == last)
        {
            Note(from, to, first);
            return;
        }

        var (low, high) = (from, to);
        while (low + ((high - low) / 2) is var middle && middle > low && middle < high)
        {
            (low, high) = rule.IsKept(middle) == first ? (middle, high) : (low, middle);
        }

        Note(from, low, first);
        Note(high, to, last);
    }

    private void Note(double from, double to, bool kept)
    {
        if (kept)
        {
            _start = double.IsNaN(_start) ? from : _start;
            _last = to;
        }
        else if (!double.IsNaN(_start))
        {
            _kept.Add(new LoadInterval(_start, _last));
            _start = double.NaN;
        }
    }

    private ImmutableArray<LoadInterval> Close()
    {
        Note(0, 0, false);
        return _kept.DrainToImmutable();
    }
}
