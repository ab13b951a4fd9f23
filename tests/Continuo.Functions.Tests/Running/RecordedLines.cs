namespace Continuo.Functions.Tests.Running;

using System.Collections.Concurrent;
using Continuo.Functions.Running;

/// <summary>Keeps what a child prints, line by line.</summary>
internal sealed class RecordedLines : IOutputWatcher
{
    public ConcurrentQueue<(string Text, bool Ended)> Lines { get; } = new();

    public void OnLine(ReadOnlySpan<char> text, bool ended) => Lines.Enqueue((text.ToString(), ended));

    public void OnPause()
    {
    }
}
