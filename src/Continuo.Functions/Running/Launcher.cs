namespace Continuo.Functions.Running;

using System.Collections.Immutable;
using Continuo.Functions.Native;
using Continuo.Functions.Running.ControlGroups;

/// <summary>Runs children: one thread per child reads its output and waits for its end.</summary>
/// <param name="groups">Where limits are set.</param>
/// <param name="time">Measures the time limit.</param>
internal sealed class Launcher(JobGroups groups, TimeProvider time)
{
    private const int StackBytes = 256 * 1024;
    private const int OutOfMemoryCode = 128 + (int)Signal.Kill;

    // Becomes a member of the groups named before `--`, then turns into the command after it: no instruction of the user runs outside.
    private const string Join = "while [ \"$1\" != -- ]; do echo $$ > \"$1\" || exit 126; shift; done; shift; exec \"$@\"";

    /// <summary>Runs a child to its end and ends all that it started.</summary>
    /// <param name="launch">What is run.</param>
    /// <param name="cancellationToken">Stops it; the run then ends with reason <see cref="EndReason.Cancelled"/>.</param>
    /// <exception cref="IOException">It cannot be started, or its output cannot be kept.</exception>
    public Task<RunEnd> RunAsync(Launch launch, CancellationToken cancellationToken)
    {
        var ending = new TaskCompletionSource<RunEnd>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(launch, ending, cancellationToken), StackBytes) { IsBackground = true, Name = launch.Name };
        thread.Start();
        return ending.Task;
    }

    private void Run(Launch launch, TaskCompletionSource<RunEnd> ending, CancellationToken cancellationToken)
    {
        try
        {
            ending.SetResult(Run(launch, cancellationToken));
        }
        catch (Exception fault)
        {
            ending.SetException(fault);
        }
    }

    private RunEnd Run(Launch launch, CancellationToken cancellationToken)
    {
        var group = groups.Create(launch.Name, launch.Limits);
        try
        {
            using var output = new OutputText(launch.OutputPath, launch.Watcher);
            using var child = Child.Start(
                CommandIn(group, launch.Command),
                [.. launch.Environment.Select(v => $"{v.Key}={v.Value}")],
                launch.WorkingFolder,
                launch.InputPath);
            using var deadline = new Deadline(child, launch.TimeLimit, time, cancellationToken);
            var (exitCode, use) = Attend(child, group, output);
            return End(exitCode, use, group, deadline.StopReason);
        }
        finally
        {
            group?.Remove();
        }
    }

    private static (int ExitCode, ResourceUse Use) Attend(Child child, ControlGroup? group, OutputText output)
    {
        try
        {
            child.PumpUntilEnd(output);
            EndRest(child, group);
            child.PumpRest(output);
            return child.Collect();
        }
        catch
        {
            EndRest(child, group);
            _ = child.Collect();
            throw;
        }
    }

    /// <summary>The child is not collected yet, so its number still is that of its group and of no stranger.</summary>
    private static void EndRest(Child child, ControlGroup? group)
    {
        child.SignalGroup(Signal.Kill);
        group?.Kill();
    }

    private static RunEnd End(int exitCode, ResourceUse use, ControlGroup? group, EndReason? stopReason)
    {
        var noMemoryLeft = exitCode != 0 && stopReason is null && group is not null && group.HadNoMemoryLeft();
        var reason = stopReason ?? (noMemoryLeft ? EndReason.OOMKilled : exitCode == 0 ? EndReason.Completed : EndReason.Error);
        return new RunEnd(
            noMemoryLeft ? OutOfMemoryCode : exitCode,
            reason,
            group?.CpuSeconds() ?? use.CpuSeconds,
            group?.PeakMemoryBytes() ?? use.PeakMemoryBytes);
    }

    private static ImmutableArray<string> CommandIn(ControlGroup? group, ImmutableArray<string> command) =>
        group is null ? command : ["/bin/sh", "-c", Join, "sh", .. group.MemberFiles, "--", .. command];
}
