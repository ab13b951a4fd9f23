namespace Continuo.Placement.Solvers;

/// <summary>Limits of a search, and what it reports on the way.</summary>
internal sealed class SearchMonitor
{
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly TimeSpan _timeLimit;
    private readonly long _iterations;
    private readonly IProgress<SearchProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly List<SearchProgress> _trace = [];
    private readonly bool _boundsHold = true;
    private long _evaluations;

    public SearchMonitor(
        TimeProvider time, TimeSpan? timeLimit, long? iterations, IProgress<SearchProgress>? progress, CancellationToken cancellation)
    {
        _time = time;
        _start = time.GetTimestamp();
        _timeLimit = timeLimit ?? TimeSpan.MaxValue;
        _iterations = iterations ?? long.MaxValue;
        _progress = progress;
        _cancellation = cancellation;
    }

    private SearchMonitor(SearchMonitor whole, TimeSpan timeLimit)
    {
        (_time, _start, _iterations, _progress, _cancellation) = (whole._time, whole._start, whole._iterations, whole._progress, whole._cancellation);
        (_timeLimit, _boundsHold) = (timeLimit, false);
    }

    public long Evaluations => Interlocked.Read(ref _evaluations);

    public double Seconds => _time.GetElapsedTime(_start).TotalSeconds;

    public TimeSpan Remaining => _timeLimit == TimeSpan.MaxValue ? _timeLimit : _timeLimit - _time.GetElapsedTime(_start);

    public IReadOnlyList<SearchProgress> Trace => _trace;

    /// <summary>Whether a limit is reached or the search was cancelled.</summary>
    public bool ShouldStop =>
        _cancellation.IsCancellationRequested
        || Evaluations >= _iterations
        || (_timeLimit != TimeSpan.MaxValue && _time.GetElapsedTime(_start) >= _timeLimit);

    /// <summary>A monitor for what follows, with the time that is left but no more than a limit, and no limit of iterations.</summary>
    public SearchMonitor Limited(TimeSpan most) =>
        new(_time, Remaining < most ? Remaining : most, null, null, _cancellation);

    /// <summary>A monitor for a search over a part of the candidates, with a share of the time: its bounds hold for that part only, and are not told.</summary>
    public SearchMonitor WithoutBounds(double share) => new(this, _timeLimit == TimeSpan.MaxValue ? _timeLimit : _timeLimit * share);

    public void Count(long evaluations) => Interlocked.Add(ref _evaluations, evaluations);

    /// <summary>Notes the best cost and bound, when one of them changed.</summary>
    public void Report(double? cost, double? bound)
    {
        bound = _boundsHold ? bound : null;
        if (_trace.Count > 0 && _trace[^1].Cost == cost && _trace[^1].LowerBound == bound)
        {
            return;
        }

        var progress = new SearchProgress(Seconds, cost, bound, Evaluations);
        _trace.Add(progress);
        _progress?.Report(progress);
    }
}
