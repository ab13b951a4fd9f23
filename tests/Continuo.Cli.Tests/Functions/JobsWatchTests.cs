namespace Continuo.Cli.Tests.Functions;

using Continuo.Cli.Commands.Functions;
using Continuo.Cli.Running;
using Continuo.Cli.Screens;
using Continuo.Oscar.Client;

public sealed class JobsWatchTests
{
    [Fact]
    public async Task Run_WithoutTerminal_TellsEachChangeOnce()
    {
        var text = await WatchedAsync(isTerminal: false, [new("a", JobState.Pending)], [new("a", JobState.Running)], [new("a", JobState.Running), new("b", JobState.Pending)]);

        text.ShouldBe("a pending\na running\nb pending\n");
    }

    [Fact]
    public async Task Run_OnATerminal_DrawsTheTableAnew()
    {
        var text = await WatchedAsync(isTerminal: true, [new("a", JobState.Pending)], [new("a", JobState.Succeeded)]);

        text.Split("\u001b[H\u001b[2J", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        text.ShouldContain("1 succeeded");
    }

    /// <summary>Watches until the states are used up, as if the user then pressed Ctrl-C.</summary>
    private static async Task<string> WatchedAsync(bool isTerminal, params JobEntry[][] states)
    {
        await using var output = new StringWriter();
        using var cancellation = new CancellationTokenSource();
        var surroundings = new Surroundings { Out = output, Error = TextWriter.Null, Time = new HastyTime(), OutIsTerminal = isTerminal };
        using var progress = new ProgressLine(surroundings, default);
        var reads = 0;
        var watch = new JobsWatch(new Call(surroundings, default, progress, cancellation.Token), () =>
        {
            if (reads == states.Length)
            {
                cancellation.Cancel();
                cancellation.Token.ThrowIfCancellationRequested();
            }

            return Task.FromResult<System.Collections.Immutable.ImmutableArray<JobEntry>>([.. states[reads++]]);
        });

        await Should.ThrowAsync<OperationCanceledException>(watch.RunAsync());
        return output.ToString();
    }

    /// <summary>A clock for which every wait is over at once.</summary>
    private sealed class HastyTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
