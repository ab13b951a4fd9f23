namespace Continuo.Functions.Jobs;

using System.Collections.Concurrent;
using System.Text;

using Continuo.Functions.Supervision;

/// <summary>The logs of jobs: a folder for each job, a file for each try.</summary>
/// <param name="root">Folder of all of them.</param>
/// <param name="time">Gives lines their times.</param>
internal sealed class JobLogs(string root, TimeProvider time)
{
    /// <summary>Time between two looks whether a job that waits has begun.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, OpenLog> _open = new(StringComparer.Ordinal);

    /// <summary>Opens the log of a try. The first try of a job finds logs only after a redrive; these go.</summary>
    /// <param name="job">The job.</param>
    /// <param name="number">Number of the try, from 1.</param>
    /// <param name="started">When the try began.</param>
    public JobLog Open(string job, int number, DateTimeOffset started)
    {
        if (number == 1)
        {
            Delete(job);
        }

        Directory.CreateDirectory(FolderOf(job));
        var log = new JobLog(FileOf(job, number), time);
        _open[job] = new OpenLog(new TryKey(number, started), log);
        return log;
    }

    /// <summary>Closes the log of the try that runs.</summary>
    public void Close(string job)
    {
        if (_open.TryRemove(job, out var open))
        {
            open.Log.Dispose();
        }
    }

    /// <summary>Deletes the logs of a job.</summary>
    public void Delete(string job)
    {
        if (Directory.Exists(FolderOf(job)))
        {
            Directory.Delete(FolderOf(job), recursive: true);
        }
    }

    /// <summary>Writes the log of the last try of a job, as far as it is there.</summary>
    /// <param name="job">The job.</param>
    /// <param name="timestamps">Whether lines begin with their times.</param>
    /// <param name="target">Where it is written.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task WriteAsync(Job job, bool timestamps, Stream target, CancellationToken cancellation)
    {
        await using var writer = Writer(target);
        await WriteAsync(job.Name, job.Tries.Length, timestamps, writer, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Writes the log of the last try of a job and of those that come, as they come, until the job ends. A job that waits, for room or for
    /// its next try, is waited for.
    /// </summary>
    /// <param name="name">The job.</param>
    /// <param name="find">Looks the job up; null: it is there no more.</param>
    /// <param name="timestamps">Whether lines begin with their times.</param>
    /// <param name="target">Where it is written.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task FollowAsync(string name, Func<Job?> find, bool timestamps, Stream target, CancellationToken cancellation)
    {
        await using var writer = Writer(target);

        // Whoever asked is told that there is an answer, long before its first line may come.
        await target.FlushAsync(cancellation).ConfigureAwait(false);
        HashSet<TryKey>? shown = null;
        while (true)
        {
            // The log is looked for before the job: a try that ends in between is shown out of its log.
            var live = _open.GetValueOrDefault(name);
            if (find() is not { } job)
            {
                return;
            }

            if (live is null && _open.ContainsKey(name))
            {
                continue;
            }

            // Tries that came and ended between two looks are shown out of their files. One that runs has its log open, or is about to.
            var ended = job.Tries.Select((one, i) => (Key: new TryKey(i + 1, one.Started), one.Finished))
                .Where(one => one.Finished is not null && one.Key != live?.Key).Select(one => one.Key).ToList();
            shown ??= [.. live is null && job.Tries is [.., { Finished: not null }] ? ended.SkipLast(1) : ended];
            foreach (var one in ended.Where(shown.Add))
            {
                await WriteAsync(name, one.Number, timestamps, writer, cancellation).ConfigureAwait(false);
                await writer.FlushAsync(cancellation).ConfigureAwait(false);
            }

            if (live is not null && shown.Add(live.Key))
            {
                await FollowAsync(live.Log, timestamps, writer, cancellation).ConfigureAwait(false);
            }
            else if (job.Finished is not null)
            {
                return;
            }
            else
            {
                await Task.Delay(Look, time, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static StreamWriter Writer(Stream target) => new(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);

    private async Task WriteAsync(string job, int number, bool timestamps, StreamWriter writer, CancellationToken cancellation)
    {
        if (File.Exists(FileOf(job, number)))
        {
            await JobLogText.WriteFinalAsync(FileOf(job, number), timestamps, writer, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task FollowAsync(JobLog live, bool timestamps, StreamWriter writer, CancellationToken cancellation)
    {
        var isStart = true;
        await foreach (var line in live.FollowAsync(cancellation).ConfigureAwait(false))
        {
            await writer.WriteAsync(JobLogText.Show(line, isStart, timestamps).AsMemory(), cancellation).ConfigureAwait(false);
            await writer.FlushAsync(cancellation).ConfigureAwait(false);
            isStart = line.Ended;
        }
    }

    /// <summary>Jobs are spread over 256 folders by the end of their name, which is random.</summary>
    private string FolderOf(string job) => Path.Combine(root, job[^2..], job);

    private string FileOf(string job, int number) => Path.Combine(FolderOf(job), $"{number}.log");

    /// <summary>What tells the tries of a job apart: a redrive begins to count anew.</summary>
    private readonly record struct TryKey(int Number, DateTimeOffset Started);

    private sealed record OpenLog(TryKey Key, JobLog Log);
}
