namespace Continuo.Functions.Supervision;

using System.Text;

/// <summary>Reads the lines of a log, which may still grow and whose last line a crash may have torn.</summary>
internal sealed class JobLogReader : IDisposable
{
    // A piece has at most 16 Ki characters, and its header is short.
    private const int BatchBytes = 128 * 1024;

    private readonly FileStream _file;
    private readonly byte[] _buffer = new byte[BatchBytes];
    private int _held;

    /// <exception cref="IOException">There is no such file.</exception>
    public JobLogReader(string path) =>
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    /// <summary>The whole lines that were not read yet.</summary>
    public IEnumerable<JobLogLine> ReadAll()
    {
        while (_file.Read(_buffer, _held, _buffer.Length - _held) is > 0 and var count)
        {
            _held += count;
            var start = 0;
            while (Array.IndexOf(_buffer, (byte)'\n', start, _held - start) is >= 0 and var end)
            {
                if (JobLogLine.Parse(Encoding.UTF8.GetString(_buffer, start, end - start)) is { } line)
                {
                    yield return line;
                }

                start = end + 1;
            }

            _held -= start;
            Buffer.BlockCopy(_buffer, start, _buffer, 0, _held);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
