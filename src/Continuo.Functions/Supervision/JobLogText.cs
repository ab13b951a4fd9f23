namespace Continuo.Functions.Supervision;

/// <summary>Writes logs as text for people and for clients of OSCAR.</summary>
internal static class JobLogText
{
    /// <summary>
    /// Writes a log in the order of the original: the lines of the supervisor, then, after its
    /// <c>Creating response</c>, all that the script printed.
    /// </summary>
    /// <param name="path">File of the log; it may still grow.</param>
    /// <param name="timestamps">Whether each line begins with its time.</param>
    /// <param name="writer">Gets the text, a line at a time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IOException">There is no such log.</exception>
    public static async Task WriteFinalAsync(string path, bool timestamps, TextWriter writer, CancellationToken cancellationToken)
    {
        await WriteAsync(path, JobLogSource.Supervisor, timestamps, writer, cancellationToken);
        await WriteAsync(path, JobLogSource.Script, timestamps, writer, cancellationToken);
    }

    /// <summary>A line, or a piece of one, as it is shown.</summary>
    /// <param name="line">Line.</param>
    /// <param name="isStart">Whether a line begins with it.</param>
    /// <param name="timestamps">Whether lines begin with their time.</param>
    public static string Show(JobLogLine line, bool isStart, bool timestamps) =>
        $"{(isStart && timestamps ? line.Time + " " : "")}{line.Text}{(line.Ended ? "\n" : "")}";

    private static async Task WriteAsync(string path, JobLogSource source, bool timestamps, TextWriter writer, CancellationToken cancellationToken)
    {
        using var reader = new JobLogReader(path);
        var isStart = true;
        foreach (var line in reader.ReadAll().Where(l => l.Source == source))
        {
            await writer.WriteAsync(Show(line, isStart, timestamps).AsMemory(), cancellationToken);
            isStart = line.Ended;
        }

        if (!isStart)
        {
            await writer.WriteAsync("\n".AsMemory(), cancellationToken);
        }
    }
}
