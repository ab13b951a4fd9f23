namespace Continuo.Functions.Supervision;

using System.Runtime.CompilerServices;
using System.Text;

/// <summary>
/// The log of one try: a file that only grows, in the format of container logs
/// (<c>time stream tag text</c>; stream <c>stderr</c> for the supervisor and <c>stdout</c> for the script; tag <c>P</c>
/// for a piece whose line goes on). Since each line says who wrote it and when, one file serves those who follow it
/// live and those who read the original's order afterwards (<see cref="JobLogText"/>).
/// </summary>
internal sealed class JobLog : IDisposable
{
    private const int FlushBytes = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly string _path;
    private readonly FileStream _file;
    private readonly MemoryStream _waiting = new();
    private TaskCompletionSource _grown = NewSignal();
    private bool _complete;

    /// <summary>Opens a log; what stands in the file already stays.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public JobLog(string path, TimeProvider time)
    {
        _time = time;
        _path = path;
        _file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
    }

    /// <summary>Adds a line or a piece of one; others see it after <see cref="Flush"/>.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public void Append(JobLogSource source, ReadOnlySpan<char> text, bool ended)
    {
        lock (_gate)
        {
            Encode(JobLogLine.Header(_time.GetUtcNow(), source, ended));
            Encode(text);
            _waiting.WriteByte((byte)'\n');
            if (_waiting.Length >= FlushBytes)
            {
                FlushLocked();
            }
        }
    }

    /// <summary>Writes out what was added.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public void Flush()
    {
        lock (_gate)
        {
            FlushLocked();
        }
    }

    /// <summary>All lines in the order in which they came, until the log is closed.</summary>
    public async IAsyncEnumerable<JobLogLine> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new JobLogReader(_path);
        while (true)
        {
            // Taken before the file is read: what grows meanwhile is not missed.
            var (grown, complete) = State();
            foreach (var line in reader.ReadAll())
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return line;
            }

            if (complete)
            {
                yield break;
            }

            await grown.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Closes the log: followers come to its end.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (!_complete)
            {
                _complete = true;
                using var closing = _file;
                FlushLocked();
            }
        }
    }

    private (Task Grown, bool Complete) State()
    {
        lock (_gate)
        {
            return (_grown.Task, _complete);
        }
    }

    private void FlushLocked()
    {
        try
        {
            _file.Write(_waiting.GetBuffer(), 0, (int)_waiting.Length);
            _waiting.SetLength(0);
        }
        finally
        {
            // Followers of a log that a full disk ended come to its end, too.
            _grown.SetResult();
            _grown = NewSignal();
        }
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        var start = (int)_waiting.Length;
        _waiting.SetLength(start + Encoding.UTF8.GetByteCount(text));
        _waiting.Position = _waiting.Length;
        Encoding.UTF8.GetBytes(text, _waiting.GetBuffer().AsSpan(start));
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
