namespace Continuo.Functions.Jobs;

using System.Collections.Concurrent;
using System.Text;

using Continuo.Functions.Supervision;

/// <summary>The logs of jobs: a folder for each job, a file for each try.</summary>
/// <param name="root">Folder of all of them.</param>
/// <param name="time">Gives lines their times.</param>
internal sealed class JobLogs(string root, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, JobLog> _open = new(StringComparer.Ordinal);

    /// <summary>Opens the log of a try.</summary>
    public JobLog Open(string job, int number)
    {
        Directory.CreateDirectory(FolderOf(job));
        return _open[job] = new JobLog(FileOf(job, number), time);
    }

    /// <summary>Closes the log of the try that runs.</summary>
    public void Close(string job)
    {
        if (_open.TryRemove(job, out var log))
        {
            log.Dispose();
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

    /// <summary>Writes the log of the last try of a job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="timestamps">Whether lines begin with their times.</param>
    /// <param name="follow">Whether to go on until the try that runs ends.</param>
    /// <param name="target">Where it is written.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task WriteAsync(Job job, bool timestamps, bool follow, Stream target, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        if (follow && _open.TryGetValue(job.Name, out var live))
        {
            await FollowAsync(live, timestamps, writer, cancellation).ConfigureAwait(false);
        }
        else if (File.Exists(FileOf(job.Name, job.Tries.Length)))
        {
            await JobLogText.WriteFinalAsync(FileOf(job.Name, job.Tries.Length), timestamps, writer, cancellation).ConfigureAwait(false);
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
