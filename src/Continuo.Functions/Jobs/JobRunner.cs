namespace Continuo.Functions.Jobs;

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

using Continuo.Functions.Objects;
using Continuo.Functions.Running;
using Continuo.Functions.Services;
using Continuo.Functions.State;
using Continuo.Functions.Storage;
using Continuo.Functions.Supervision;
using Continuo.Functions.Telemetry;
using Continuo.Oscar.Client;
using Continuo.Oscar.Services;

/// <summary>Runs one try of a job, and commits in one transaction what it produced, what that starts, and that the job ended.</summary>
internal sealed class JobRunner(Supervisor supervisor, JobQueue queue, ObjectStore store, OutputStaging staging, OutputUploads uploads, JobControl control, JobTries tries, TimeProvider time, Random random) : IDisposable
{
    /// <summary>Time between two looks whether a full disk has room again.</summary>
    private static readonly TimeSpan RoomPause = TimeSpan.FromMilliseconds(500);

    /// <summary>Time after which a job that finds no room counts as failed: its outputs may be larger than the disk.</summary>
    private static readonly TimeSpan LongestWithoutRoom = TimeSpan.FromDays(1);

    private readonly CancellationTokenSource _breakOff = new();

    /// <summary>Raised when a job ended for good, or failed and will be tried again.</summary>
    public event Action<RegisteredService, Job>? Ended;

    /// <summary>Ends all tries that run; the jobs wait for the next start of the server.</summary>
    public void BreakOff() => _breakOff.Cancel();

    /// <summary>A job as it is when its next try begins.</summary>
    public Job Begun(Job waiting)
    {
        var now = time.GetUtcNow();
        return waiting with
        {
            State = JobState.Running,
            Started = now,
            Tries = waiting.Tries.Add(new JobTryRecord { Started = now, QueueMs = Math.Max(0, (now - waiting.Due).TotalMilliseconds) }),
        };
    }

    /// <summary>Runs a try.</summary>
    /// <param name="service">The service.</param>
    /// <param name="waiting">The job, which waits or has just begun.</param>
    /// <param name="isDirect">Whether somebody waits for it: it is not tried again, and the files of the try stay for the caller to read and remove.</param>
    /// <returns>The job as it is then, and the response of the script where it ran.</returns>
    public async Task<(Job Job, SupervisedTry? Try)> RunAsync(RegisteredService service, Job waiting, bool isDirect = false)
    {
        using var span = JobSpan.Begin(waiting);

        // What the try causes is caused by its span; the row keeps the context of the event.
        var (job, attempt) = await RunTryAsync(service, waiting with { Trace = span.Context }, isDirect).ConfigureAwait(false);
        span.End(job, attempt);
        return (job, attempt);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever happens to a try is recorded with it; a job is never left as if it ran.")]
    private async Task<(Job Job, SupervisedTry? Try)> RunTryAsync(RegisteredService service, Job waiting, bool isDirect)
    {
        var running = waiting.State == JobState.Running ? waiting : Begun(waiting);
        var cancel = control.Begin(waiting.Name);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel.Token, _breakOff.Token);
        var begun = waiting.State == JobState.Running ? Task.CompletedTask : WhenRoomAsync(() => queue.BeginAsync(running));
        var once = isDirect ? service with { Definition = service.Definition with { Retries = 0 } } : service;
        SupervisedTry? result = null;
        try
        {
            using var attempt = tries.Begin(service, running);
            result = await supervisor.RunAsync(attempt.Try, either.Token).ConfigureAwait(false);
            await begun.ConfigureAwait(false);
            return (await EndAsync(once, Recorded(running, result), result, cancel.IsCancellationRequested, waitsForRoom: !isDirect, either.Token).ConfigureAwait(false), result);
        }
        catch (JobGoneException)
        {
            // Removed while it ran: nothing of it is kept.
            return (running with { State = JobState.Failed }, result);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // Broken off while its outputs went elsewhere.
            return cancel.IsCancellationRequested
                ? (await FailAsync(service, Recorded(running, result), JobTryRecord.Cancelled, "", final: true).ConfigureAwait(false), result)
                : (await WaitAgainAsync(Recorded(running, result)).ConfigureAwait(false), result);
        }
        catch (Exception fault)
        {
            return (await FailAsync(once, Recorded(running, result), ReasonOf(fault), fault.Message, waitsForRoom: !isDirect).ConfigureAwait(false), result);
        }
        finally
        {
            control.End(waiting.Name);
            if (!isDirect)
            {
                result?.RemoveFolder();
            }
        }
    }

    /// <summary>Ends a job that can never be run.</summary>
    public async Task RefuseAsync(RegisteredService service, Job waiting, string why)
    {
        var now = time.GetUtcNow();
        var begun = waiting with { State = JobState.Running, Tries = waiting.Tries.Add(new JobTryRecord { Started = now }) };
        await queue.BeginAsync(begun).ConfigureAwait(false);
        await FailAsync(service with { Definition = service.Definition with { Retries = 0 } }, begun, "NoRoom", why).ConfigureAwait(false);
    }

    public void Dispose() => _breakOff.Dispose();

    private static Job Recorded(Job running, SupervisedTry? result) => result is null ? running : WithLast(running with { Started = result.ScriptStart ?? running.Started }, last => last with
    {
        ExitCode = result.ExitCode,
        Reason = result.Reason == EndReason.Completed ? "" : result.Reason.ToString(),
        StartMs = result.Phases.StartMilliseconds,
        DownloadMs = result.Phases.DownloadMilliseconds,
        ScriptMs = result.Phases.ScriptMilliseconds,
        PeakMemoryBytes = result.PeakMemoryBytes ?? 0,
        CpuSeconds = result.CpuSeconds,
        Inputs = [.. result.Inputs.Select(i => $"{i.Bucket}/{i.Key}")],
        Command = result.RepeatCommand,
    });

    private static string ReasonOf(Exception fault) => fault switch
    {
        StoreException { Error: StoreError.QuotaExceeded } => "Quota",
        _ when DiskFullException.IsCause(fault) => JobTryRecord.DiskFull,
        _ => "Error",
    };

    private async Task<Job> EndAsync(RegisteredService service, Job running, SupervisedTry result, bool cancelled, bool waitsForRoom, CancellationToken cancellation)
    {
        if (_breakOff.IsCancellationRequested && !cancelled && result.Reason == EndReason.Cancelled)
        {
            return await WaitAgainAsync(running).ConfigureAwait(false);
        }

        if (!result.Succeeded)
        {
            return await FailAsync(service, running, result.Reason.ToString(), "", final: cancelled, waitsForRoom).ConfigureAwait(false);
        }

        var began = time.GetTimestamp();
        var ours = await uploads.UploadAsync(service.Definition, running, result.Outputs, cancellation).ConfigureAwait(false);
        var outputs = await staging.StageAsync(running, ours).ConfigureAwait(false);
        var ended = WithLast(running, last => last with
        {
            Outputs = [.. result.Outputs.Select(o => $"{o.Target.Bucket}/{o.Key}")],
            UploadMs = time.GetElapsedTime(began).TotalMilliseconds,
            Finished = time.GetUtcNow(),
        }) with { State = JobState.Succeeded, Finished = time.GetUtcNow() };
        await store.CommitAsync(
            t =>
            {
                foreach (var put in outputs)
                {
                    store.Put(t, put);
                }

                queue.End(t, ended);
                return true;
            },
            outputs.SelectMany(o => o.Blobs)).ConfigureAwait(false);
        Tell(service, ended);
        return ended;
    }

    /// <summary>A try failed: it is tried again later, or for the last time its event becomes a dead letter.</summary>
    private async Task<Job> FailAsync(RegisteredService service, Job running, string reason, string message, bool final = false, bool waitsForRoom = false)
    {
        var now = time.GetUtcNow();
        var failed = WithLast(running, last => last with { Reason = reason.Length > 0 ? reason : "Error", Message = message, Finished = now });
        var withoutRoom = failed.WithoutRoom;
        var failures = withoutRoom.Length > 0 ? withoutRoom.Length : failed.FailedTries;
        var again = !final && (withoutRoom is [var first, ..] ? waitsForRoom && now - first.Started < LongestWithoutRoom : failures <= service.Definition.Retries);
        failed = again
            ? failed with { State = JobState.Pending, Due = now + RetryDelay.After(failures, queue.Options, random) }
            : failed with { State = JobState.Failed, Finished = now };
        try
        {
            await WhenRoomAsync(() => RecordFailureAsync(service, failed, withLetter: !again && !final)).ConfigureAwait(false);
        }
        catch (JobGoneException)
        {
            return failed;
        }

        Tell(service, failed);
        return failed;
    }

    /// <summary>A letter that cannot be stored elsewhere does not keep the job from its end; its record says so.</summary>
    private async Task<(Job Failed, ImmutableArray<ObjectPut> Letters)> DeadLetterAsync(ServiceDefinition service, Job failed)
    {
        try
        {
            return (failed, await uploads.UploadDeadLetterAsync(service, failed).ConfigureAwait(false) ? [] : await staging.DeadLetterAsync(service, failed).ConfigureAwait(false));
        }
        catch (OscarException fault)
        {
            return (WithoutLetter(failed, fault), []);
        }
    }

    private async Task RecordFailureAsync(RegisteredService service, Job failed, bool withLetter)
    {
        (failed, var letters) = withLetter ? await DeadLetterAsync(service.Definition, failed).ConfigureAwait(false) : (failed, []);
        try
        {
            await RecordFailureAsync(service, failed, letters).ConfigureAwait(false);
        }
        catch (StoreException fault) when (fault.Error is StoreError.QuotaExceeded or StoreError.InvalidBucketName or StoreError.KeyTooLongError or StoreError.InvalidURI)
        {
            await RecordFailureAsync(service, WithoutLetter(failed, fault), []).ConfigureAwait(false);
        }
    }

    private async Task RecordFailureAsync(RegisteredService service, Job failed, ImmutableArray<ObjectPut> letters) => await store.CommitAsync(
        t =>
        {
            foreach (var letter in letters)
            {
                store.CreateBucket(t, letter.Bucket, service.Owner);
                store.Put(t, letter);
            }

            queue.End(t, failed);
            return true;
        },
        letters.SelectMany(l => l.Blobs)).ConfigureAwait(false);

    private static Job WithoutLetter(Job failed, Exception fault) =>
        WithLast(failed, last => last with { Message = $"{last.Message} The dead letter is not stored: {fault.Message}".TrimStart() });

    /// <summary>
    /// Records where a job is. On a full disk this waits for room: a job whose end is not written would seem to run for ever,
    /// and one whose begin is not written would be started again and again.
    /// </summary>
    private async Task WhenRoomAsync(Func<Task> record)
    {
        while (true)
        {
            try
            {
                await record().ConfigureAwait(false);
                return;
            }
            catch (Exception fault) when (DiskFullException.IsCause(fault))
            {
                await Task.Delay(RoomPause, time, _breakOff.Token).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The server stops: the try does not count.</summary>
    private async Task<Job> WaitAgainAsync(Job running)
    {
        var waiting = WithLast(running, last => last with { Reason = JobTryRecord.Interrupted, Finished = time.GetUtcNow() }) with { State = JobState.Pending };
        await store.CommitAsync(
            t =>
            {
                queue.End(t, waiting);
                return true;
            },
            []).ConfigureAwait(false);
        return waiting;
    }

    private void Tell(RegisteredService service, Job job)
    {
        queue.Wake();
        Ended?.Invoke(service, job);
    }

    private static Job WithLast(Job job, Func<JobTryRecord, JobTryRecord> change) => job with { Tries = job.Tries.SetItem(job.Tries.Length - 1, change(job.Tries[^1])) };
}
