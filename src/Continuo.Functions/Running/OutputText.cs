namespace Continuo.Functions.Running;

using System.Text;

/// <summary>
/// Puts the bytes of a child into a file as they are, and hands them to a watcher as lines, in memory that does not grow with them:
/// in the lines, bytes that are no UTF-8 are replaced, and a long line comes in pieces.
/// </summary>
internal sealed class OutputText : IDisposable
{
    /// <summary>Most bytes that are taken at once.</summary>
    public const int ChunkBytes = 32 * 1024;

    /// <summary>Longest piece of a line, in characters.</summary>
    public const int LongestPiece = 16 * 1024;

    private readonly IOutputWatcher? _watcher;
    private readonly FileStream _file;
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly char[] _text = new char[ChunkBytes + 4];
    private readonly char[] _line = new char[LongestPiece];
    private int _lineLength;

    /// <param name="path">File that is written.</param>
    /// <param name="watcher">Gets the lines; null: nobody does.</param>
    public OutputText(string path, IOutputWatcher? watcher)
    {
        _watcher = watcher;
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
    }

    /// <summary>Takes bytes.</summary>
    /// <param name="bytes">At most <see cref="ChunkBytes"/>.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Append(ReadOnlySpan<byte> bytes) => Take(bytes, flush: false);

    /// <summary>Hands over what is left of a character and of a line without end.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Complete()
    {
        Take([], flush: true);
        if (_lineLength > 0)
        {
            EndPiece(ended: false);
            _watcher?.OnPause();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Take(ReadOnlySpan<byte> bytes, bool flush)
    {
        _file.Write(bytes);
        if (_watcher is null)
        {
            return;
        }

        var text = _text.AsSpan(0, _decoder.GetChars(bytes, _text, flush));
        if (text.Length > 0)
        {
            Split(text);
            _watcher.OnPause();
        }
    }

    private void Split(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOf('\n');
            var part = end < 0 ? text : text[..end];
            AppendToLine(part);
            if (end < 0)
            {
                return;
            }

            EndPiece(ended: true);
            text = text[(end + 1)..];
        }
    }

    private void AppendToLine(ReadOnlySpan<char> part)
    {
        while (_lineLength + part.Length > _line.Length)
        {
            // The two halves of a character beyond the first 65 536 stay together.
            var room = _line.Length - _lineLength;
            room -= room > 0 && char.IsHighSurrogate(part[room - 1]) ? 1 : 0;
            part[..room].CopyTo(_line.AsSpan(_lineLength));
            _lineLength += room;
            EndPiece(ended: false);
            part = part[room..];
        }

        part.CopyTo(_line.AsSpan(_lineLength));
        _lineLength += part.Length;
    }

    private void EndPiece(bool ended)
    {
        _watcher!.OnLine(_line.AsSpan(0, _lineLength), ended);
        _lineLength = 0;
    }
}
