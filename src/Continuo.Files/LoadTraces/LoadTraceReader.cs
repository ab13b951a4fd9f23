namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Files.LoadTraces;
using Continuo.Model;

/// <summary>
/// Reads load profiles: CSV with the header <c>time,load</c>, a row per change of the load. Times are seconds or ISO 8601 and
/// rise; they are counted from the first one. Loads are requests/s at every source, and hold until the next row; the last one
/// holds as long as the one before it, a single one for an hour.
/// </summary>
/// <remarks>The records are read by our own code: none of the CSV libraries that we know tells the column of a field, which the diagnostics need.</remarks>
public static class LoadTraceReader
{
    internal const double SingleRowSeconds = 3600;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of a CSV file.</param>
    /// <returns>The profile, or the errors (<c>CON10xx</c>, <c>CON11xx</c>, <c>CON16xx</c>), all at once.</returns>
    public static Outcome<LoadTrace> Read(string path)
    {
        var diagnostics = new DiagnosticList();
        return DocumentText.Read(path, DocumentLimits.Default, diagnostics) is { } text
            ? ReadText(text, path, diagnostics)
            : diagnostics.ToOutcome<LoadTrace>(null);
    }

    /// <summary>Reads text.</summary>
    /// <param name="text">The text of a CSV file.</param>
    /// <param name="file">Its name, for the diagnostics.</param>
    /// <returns>The profile, or the errors, all at once.</returns>
    public static Outcome<LoadTrace> ReadText(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ReadText(text, file, new DiagnosticList());
    }

    private static Outcome<LoadTrace> ReadText(string text, string file, DiagnosticList diagnostics)
    {
        var rows = new TraceRows(file, diagnostics);
        if (rows.Read(text.TrimStart('\uFEFF')))
        {
            TraceChecks.Check(rows.Rows, diagnostics);
        }

        return diagnostics.ToOutcome(diagnostics.HasErrors ? null : Trace(rows.Rows));
    }

    private static LoadTrace Trace(List<TraceRow> rows)
    {
        var start = rows[0].Time.Seconds;
        var last = rows[^1].Time.Seconds - start;
        var duration = rows.Count > 1 ? rows[^1].Time.Seconds - rows[^2].Time.Seconds : SingleRowSeconds;
        return new LoadTrace([.. rows.Select(row => new LoadTracePoint(row.Time.Seconds - start, row.Load))], last + duration);
    }
}
