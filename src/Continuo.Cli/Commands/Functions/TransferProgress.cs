namespace Continuo.Cli.Commands.Functions;

using System.Collections.Concurrent;

using Continuo.Cli.Screens;

/// <summary>How much of many files went over, told together.</summary>
internal sealed class TransferProgress(ProgressLine line, long total)
{
    private readonly ConcurrentDictionary<string, long> _done = new(StringComparer.Ordinal);

    /// <summary>Takes the bytes of one file.</summary>
    public IProgress<long> Of(string name) => new One(this, name);

    private void Report(string name, long bytes)
    {
        _done.AddOrUpdate(name, bytes, (_, before) => Math.Max(before, bytes));
        if (total > 0)
        {
            line.Report((double)_done.Values.Sum() / total);
        }
    }

    private sealed class One(TransferProgress all, string name) : IProgress<long>
    {
        public void Report(long value) => all.Report(name, value);
    }
}
