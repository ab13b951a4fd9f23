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

    private readonly ConcurrentDictionary<string, (int Number, JobLog Log)> _open = new(StringComparer.Ordinal);

    /// <summary>Opens the log of a try.</summary>
    public JobLog Open(string job, int number)
    {
        Directory.CreateDirectory(FolderOf(job));
        var log = new JobLog(FileOf(job, number), time);
        _open[job] = (number, log);
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
    /// <param name="find">Looks the job up; null: it is there no more.</param>
    /// <param name="timestamps">Whether lines begin with their times.</param>
    /// <param name="target">Where it is written.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task FollowAsync(Func<Job?> find, bool timestamps, Stream target, CancellationToken cancellation)
    {
        await using var writer = Writer(target);

        // Whoever asked is told that there is an answer, long before its first line may come.
        await target.FlushAsync(cancellation).ConfigureAwait(false);
        int? shown = null;
        while (find() is { } job)
        {
            var isOpen = _open.TryGetValue(job.Name, out var live);
            var last = isOpen ? live.Number : job.Tries.Length;

            // A redrive begins to count anew.
            shown = Math.Min(shown ?? int.MaxValue, shown is null ? Math.Max(0, last - 1) : last);
            for (; shown < (isOpen ? last - 1 : last); shown++)
            {
                // They came and ended between two looks.
                await WriteAsync(job.Name, shown.Value + 1, timestamps, writer, cancellation).ConfigureAwait(false);
                await writer.FlushAsync(cancellation).ConfigureAwait(false);
            }

            if (isOpen && shown < last)
            {
                await FollowAsync(live.Log, timestamps, writer, cancellation).ConfigureAwait(false);
                shown = last;
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
}
