namespace Continuo.Files.LoadTraces;

using System.Globalization;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads the rows of a load profile; each is looked at by itself.</summary>
internal sealed class TraceRows(string file, DiagnosticList diagnostics)
{
    /// <summary>More than a row per second of eleven days.</summary>
    internal const int MostRows = 1_000_000;

    /// <summary>More requests per second than any system answers: a load above it is a mistake.</summary>
    internal const double LargestLoad = 1e9;

    private const string HeaderHint = "the first line is the header: time,load";

    private int _timeColumn;
    private int _loadColumn;

    /// <summary>The rows that could be read.</summary>
    public List<TraceRow> Rows { get; } = [];

    /// <summary>Reads a text.</summary>
    /// <returns>Whether it has a header, and rows below it.</returns>
    public bool Read(string text)
    {
        var number = 0;
        var hasHeader = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.Contains('\0'))
            {
                diagnostics.Error(DiagnosticCodes.NotText, new SourcePosition(file, number, line.IndexOf('\0') + 1), "The file is binary, not text.");
                return false;
            }

            if (line.IsWhiteSpace())
            {
                continue;
            }

            var fields = CsvField.Of(line.ToString(), file, number);
            if (!hasHeader)
            {
                if (!Header(fields))
                {
                    return false;
                }

                hasHeader = true;
            }
            else if (Rows.Count >= MostRows)
            {
                diagnostics.Error(DiagnosticCodes.TooLarge, new SourcePosition(file, number, 0), $"The profile has more than {MostRows:#,0} rows.");
                return false;
            }
            else
            {
                Row(fields);
            }
        }

        if (Rows.Count == 0 && !diagnostics.HasErrors)
        {
            diagnostics.Error(
                DiagnosticCodes.Empty, new SourcePosition(file, 0, 0), hasHeader ? "The profile has no rows." : "The file is empty.",
                hasHeader ? "give at least one time with its load" : HeaderHint);
        }

        return Rows.Count > 0;
    }

    private bool Header(List<CsvField> fields)
    {
        _timeColumn = fields.FindIndex(field => field.Text.Equals("time", StringComparison.OrdinalIgnoreCase));
        _loadColumn = fields.FindIndex(field => field.Text.Equals("load", StringComparison.OrdinalIgnoreCase));
        if (_timeColumn < 0 || _loadColumn < 0)
        {
            var missing = _timeColumn < 0 && _loadColumn < 0 ? "'time' and 'load'" : _timeColumn < 0 ? "'time'" : "'load'";
            diagnostics.Error(DiagnosticCodes.ProfileHeader, fields[0].Position, $"The header does not name {missing}.", HeaderHint);
            return false;
        }

        foreach (var (column, field) in fields.Index())
        {
            if (column != _timeColumn && column != _loadColumn)
            {
                diagnostics.Warning(DiagnosticCodes.UnknownKey, field.Position, $"The column '{field.Text}' is not known; it is ignored.");
            }
        }

        return true;
    }

    private void Row(List<CsvField> fields)
    {
        var needed = Math.Max(_timeColumn, _loadColumn) + 1;
        if (fields.Count < needed)
        {
            diagnostics.Error(DiagnosticCodes.LengthMismatch, fields[0].Position, $"The row has {fields.Count} of {needed} fields.");
            return;
        }

        var time = Time(fields[_timeColumn]);
        var load = Load(fields[_loadColumn]);
        if (time is { } at && load is { } rate)
        {
            Rows.Add(new TraceRow(at, rate, fields[_timeColumn].Position));
        }
    }

    private TraceTime? Time(CsvField field)
    {
        var time = TraceTime.Read(field.Text);
        if (time is null)
        {
            diagnostics.Error(
                DiagnosticCodes.ProfileTime, field.Position, $"The time must be seconds or a date and time, not '{Short(field.Text)}'.",
                "write 900 or 2026-03-01T00:15:00Z");
        }

        return time;
    }

    private double? Load(CsvField field)
    {
        if (!double.TryParse(field.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var load) || !double.IsFinite(load))
        {
            diagnostics.Error(DiagnosticCodes.NotANumber, field.Position, $"The load must be a finite number, not '{Short(field.Text)}'.");
            return null;
        }

        if (!NumberRange.NotNegative.Contains(load) || load > LargestLoad)
        {
            diagnostics.Error(
                DiagnosticCodes.OutOfRange, field.Position,
                load < 0 ? $"The load must be 0 or more, not {Short(field.Text)}." : $"The load must be at most {LargestLoad:0} requests/s, not {Short(field.Text)}.");
            return null;
        }

        return load;
    }

    private static string Short(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
