namespace Continuo.Functions.Objects;

/// <summary>Numbers that grow, over restarts too as long as the clock is not set back.</summary>
internal sealed class Sequencer(TimeProvider time)
{
    private long _last;

    /// <summary>Begins after a number that was given before.</summary>
    public void StartAfter(string last) => _last = long.Parse(last, System.Globalization.NumberStyles.HexNumber);

    /// <summary>The next number, 16 hex digits.</summary>
    public string Next()
    {
        var now = time.GetUtcNow().UtcTicks;
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(now, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
            {
                return next.ToString("X16");
            }
        }
    }
}
