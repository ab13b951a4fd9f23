namespace Continuo.Functions.Supervision;

using Continuo.Functions.Running;

/// <summary>
/// Writes the lines of the supervisor, in the form <c>time - supervisor - LEVEL - message</c> that profilers read, and
/// between them what the script prints.
/// </summary>
/// <param name="log">Where they go.</param>
/// <param name="level">The least level that is written; another word than those of OSCAR means INFO.</param>
/// <param name="time">Gives the time.</param>
internal sealed class SupervisorLog(JobLog log, string level, TimeProvider time) : IOutputWatcher
{
    private readonly LogLevel _level = Enum.TryParse<LogLevel>(level, ignoreCase: true, out var known) ? known : LogLevel.Info;

    /// <summary>Writes a step.</summary>
    public void Step(string message) => Write(LogLevel.Info, message);

    /// <summary>Writes what may be a mistake.</summary>
    public void Warn(string message) => Write(LogLevel.Warning, message);

    /// <summary>Writes what makes the job fail.</summary>
    public void Fail(string message) => Write(LogLevel.Error, message);

    /// <inheritdoc/>
    public void OnLine(ReadOnlySpan<char> text, bool ended)
    {
        if (_level <= LogLevel.Debug)
        {
            Append(LogLevel.Debug, text.ToString());
        }

        log.Append(JobLogSource.Script, text, ended);
    }

    /// <inheritdoc/>
    public void OnPause() => log.Flush();

    private void Write(LogLevel of, string message)
    {
        if (of >= _level)
        {
            Append(of, message);
            log.Flush();
        }
    }

    // A key may have line ends in it; a message stays one line.
    private void Append(LogLevel of, string message) => log.Append(
        JobLogSource.Supervisor,
        $"{time.GetUtcNow().UtcDateTime:yyyy-MM-dd HH:mm:ss,fff} - supervisor - {of.ToString().ToUpperInvariant()} - {message.ReplaceLineEndings(" ")}",
        ended: true);
}
