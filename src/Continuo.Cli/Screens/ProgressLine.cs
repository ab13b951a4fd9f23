namespace Continuo.Cli.Screens;

using Continuo.Cli.Running;
using Continuo.Placement.Loads;
using Continuo.Placement.Solvers;

/// <summary>
/// Tells on standard error how far a search is: one live line on a terminal; else, with <c>--verbose</c>, a line now and then.
/// </summary>
internal sealed class ProgressLine : IProgress<SearchProgress>, IProgress<LoadSweepProgress>, IProgress<double>, IDisposable
{
    private static readonly TimeSpan LiveInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LogInterval = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Surroundings _surroundings;
    private readonly bool _live;
    private readonly bool _log;
    private long _last;
    private bool _drawn;
    private bool _closed;

    public ProgressLine(Surroundings surroundings, Verbosity verbosity)
    {
        _surroundings = surroundings;
        _live = surroundings.ErrorIsTerminal && !verbosity.Quiet;
        _log = !_live && verbosity.Verbose;
    }

    public void Report(SearchProgress value) => Report(() => Text(value));

    public void Report(LoadSweepProgress value) =>
        Report(() => $"load {value.Done + 1} of {value.Loads}: {Figures.Rate(value.Load)}   {Text(value.Search)}");

    /// <summary>A share of a whole that is done.</summary>
    public void Report(double value) => Report(() => $"{Figures.Percent(value)} done");

    /// <summary>What is done now, in a few words.</summary>
    public void Report(string value) => Report(() => value);

    /// <summary>Clears the live line; later reports are dropped.</summary>
    public void Close()
    {
        lock (_gate)
        {
            if (_live && _drawn && !_closed)
            {
                _surroundings.Error.Write("\r\u001b[2K");
                _surroundings.Error.Flush();
            }

            _closed = true;
        }
    }

    public void Dispose() => Close();

    private void Report(Func<string> text)
    {
        if (!_live && !_log)
        {
            return;
        }

        lock (_gate)
        {
            var interval = _live ? LiveInterval : LogInterval;
            if (_closed || (_last != 0 && _surroundings.Time.GetElapsedTime(_last) < interval))
            {
                return;
            }

            _last = _surroundings.Time.GetTimestamp();
            _drawn = true;
            _surroundings.Error.Write(_live ? $"\r\u001b[2K{text()}" : text() + "\n");
            _surroundings.Error.Flush();
        }
    }

    private static string Text(SearchProgress value)
    {
        var cost = value.Cost is { } best ? $"best {Figures.Cost(best)}" : "no placement yet";
        var bound = value.LowerBound is { } lower ? $"   bound {Figures.Cost(lower)}" : "";
        var gap = value is { Cost: > 0, LowerBound: not null }
            ? $"   gap {Figures.Percent(Math.Max(0, (value.Cost.Value - value.LowerBound.Value) / value.Cost.Value))}"
            : "";
        return $"{value.Seconds,6:0.0} s   {cost}{bound}{gap}   {value.Evaluations:#,0} evaluated";
    }
}
