namespace Continuo.Functions.Supervision;

/// <summary>A line of a log, or a piece of one.</summary>
/// <param name="Time">When it came: RFC 3339 with nanoseconds, UTC.</param>
/// <param name="Source">Who wrote it.</param>
/// <param name="Text">Text without the line end.</param>
/// <param name="Ended">Whether the line ends here.</param>
internal sealed record JobLogLine(string Time, JobLogSource Source, string Text, bool Ended)
{
    private const int FieldCount = 4;

    /// <summary>Reads a line of the file; null when it is none of ours.</summary>
    public static JobLogLine? Parse(string line) =>
        line.Split(' ', FieldCount) is [var time, "stderr" or "stdout", "F" or "P", var text] fields
            ? new JobLogLine(time, fields[1] == "stderr" ? JobLogSource.Supervisor : JobLogSource.Script, text, fields[2] == "F")
            : null;

    /// <summary>Writes it for the file.</summary>
    public static string Header(DateTimeOffset time, JobLogSource source, bool ended) =>
        $"{time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fffffff}00Z {(source == JobLogSource.Supervisor ? "stderr" : "stdout")} {(ended ? 'F' : 'P')} ";
}
