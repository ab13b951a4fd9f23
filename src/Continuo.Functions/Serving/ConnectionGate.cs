namespace Continuo.Functions.Serving;

using Microsoft.AspNetCore.Connections;

/// <summary>
/// Counts the connections of all ports and says which are too many for the files that there are. At the limit of open files the runtime
/// itself ends the process.
/// </summary>
/// <param name="most">Most connections.</param>
/// <param name="notices">Told when connections are refused, at most once a minute; null: nobody is.</param>
/// <param name="time">Clock.</param>
internal sealed class ConnectionGate(int most, IProgress<string>? notices, TimeProvider time)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private int _open;
    private long _refused;
    private DateTimeOffset _told = DateTimeOffset.MinValue;

    /// <summary>Connections that are open.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>Connections that were refused.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>A connection comes.</summary>
    /// <returns>False: it is one too many. True: it is to be served by <see cref="ServeAsync"/>.</returns>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _open) <= most)
        {
            return true;
        }

        Interlocked.Decrement(ref _open);
        Interlocked.Increment(ref _refused);
        Tell();
        return false;
    }

    /// <summary>Serves a connection that was let in; then another may come.</summary>
    public async Task ServeAsync(ConnectionContext connection, ConnectionDelegate serve)
    {
        try
        {
            await serve(connection).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private void Tell()
    {
        lock (_gate)
        {
            if (time.GetUtcNow() - _told < Quiet)
            {
                return;
            }

            _told = time.GetUtcNow();
        }

        // Whoever listens neither holds up nor ends the accepting of connections.
        _ = Task.Run(() => notices?.Report($"{most} connections are open, more are refused; the limit of open files (ulimit -n) allows no more."));
    }
}
