namespace Continuo.Functions.Running;

/// <summary>Is told of the output of a child as it comes, always from one thread.</summary>
internal interface IOutputWatcher
{
    /// <summary>Takes a line, or a piece of one that is long.</summary>
    /// <param name="text">Text without the line end; valid during the call only.</param>
    /// <param name="ended">Whether the line ends here; the last line of a child may have no end.</param>
    void OnLine(ReadOnlySpan<char> text, bool ended);

    /// <summary>All that has come so far was handed over: time to write it out.</summary>
    void OnPause();
}
