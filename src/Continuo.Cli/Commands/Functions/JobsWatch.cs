namespace Continuo.Cli.Commands.Functions;

using System.Collections.Immutable;

using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Oscar.Client;

/// <summary>Shows jobs until the user has seen enough: a table that renews itself on a terminal, else a line for each change.</summary>
internal sealed class JobsWatch(Call call, Func<Task<ImmutableArray<JobEntry>>> read)
{
    private const string ClearScreen = "\u001b[H\u001b[2J";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, JobState> _seen = new(StringComparer.Ordinal);

    /// <exception cref="OperationCanceledException">The user ended it.</exception>
    public async Task RunAsync()
    {
        while (true)
        {
            var jobs = await read().ConfigureAwait(false);
            if (call.Surroundings.OutIsTerminal)
            {
                call.Surroundings.Out.Write(ClearScreen);
                JobsScreen.Show(new Screen(call.Surroundings), jobs);
            }
            else
            {
                Changes(jobs);
            }

            await call.Surroundings.Out.FlushAsync(call.Cancellation).ConfigureAwait(false);
            await Task.Delay(Interval, call.Surroundings.Time, call.Cancellation).ConfigureAwait(false);
        }
    }

    private void Changes(ImmutableArray<JobEntry> jobs)
    {
        foreach (var job in jobs.Where(job => !_seen.TryGetValue(job.Name, out var before) || before != job.State))
        {
            _seen[job.Name] = job.State;
            call.Surroundings.Out.Write($"{OneLine.Of(job.Name)} {JobsScreen.Word(job.State)}\n");
        }
    }
}
