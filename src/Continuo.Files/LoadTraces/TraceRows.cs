namespace Continuo.Files.LoadTraces;

using Continuo.Model;

/// <summary>Reads the rows of a load profile; each is looked at by itself.</summary>
internal sealed class TraceRows(string file, DiagnosticList diagnostics)
{
    /// <summary>More than a row per second of eleven days.</summary>
    internal const int MostRows = 1_000_000;

    private const string HeaderHint = "the first line is the header: time,load";

    private int _columns;
    private int _timeColumn;
    private int _loadColumn;

    /// <summary>The rows that could be read.</summary>
    public List<TraceRow> Rows { get; } = [];

    /// <summary>Reads a text.</summary>
    /// <returns>Whether it has a header, and rows below it.</returns>
    public bool Read(string text)
    {
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var zero)
        {
            var before = text.AsSpan(0, zero);
            diagnostics.Error(
                DiagnosticCodes.NotText, new SourcePosition(file, 1 + before.Count('\n'), zero - before.LastIndexOf('\n')), "The file is binary, not text.");
            return false;
        }

        var records = new CsvRecords(text, file, diagnostics);
        if (records.Next() is not { } header)
        {
            NothingThere("The file is empty.", HeaderHint);
            return false;
        }

        if (diagnostics.HasErrors || !Header(header))
        {
            return false;
        }

        while (records.Next() is { } row)
        {
            if (Rows.Count >= MostRows)
            {
                diagnostics.Error(
                    DiagnosticCodes.TooLarge, new SourcePosition(file, row[0].Position.Line, 0), $"The profile has more than {MostRows:#,0} rows.");
                return false;
            }

            Row(row);
        }

        NothingThere("The profile has no rows.", "give at least one time with its load");
        return Rows.Count > 0;
    }

    private void NothingThere(string message, string hint)
    {
        if (Rows.Count == 0 && !diagnostics.HasErrors)
        {
            diagnostics.Error(DiagnosticCodes.Empty, new SourcePosition(file, 0, 0), message, hint);
        }
    }

    private bool Header(List<CsvField> fields)
    {
        _columns = fields.Count;
        _timeColumn = fields.FindIndex(field => Is(field, "time"));
        _loadColumn = fields.FindIndex(field => Is(field, "load"));
        if (_timeColumn < 0 || _loadColumn < 0)
        {
            var missing = _timeColumn < 0 && _loadColumn < 0 ? "'time' and 'load'" : _timeColumn < 0 ? "'time'" : "'load'";
            diagnostics.Error(
                DiagnosticCodes.ProfileHeader, fields[0].Position, $"The header does not name {missing}.",
                fields is [var only] && only.Text.AsSpan().IndexOfAny(';', '\t') >= 0 ? "commas separate the fields, and a point the decimals: time,load" : HeaderHint);
            return false;
        }

        foreach (var (_, field) in fields.Index().Where(other => other.Index != _timeColumn && other.Index != _loadColumn))
        {
            if (Is(field, "time") || Is(field, "load"))
            {
                diagnostics.Error(DiagnosticCodes.ProfileHeader, field.Position, $"The header names '{field.Text}' twice.");
            }
            else
            {
                diagnostics.Warning(DiagnosticCodes.UnknownKey, field.Position, $"The column '{field.Text}' is not known; it is ignored.");
            }
        }

        return !diagnostics.HasErrors;
    }

    private static bool Is(CsvField field, string name) => field.Text.Equals(name, StringComparison.OrdinalIgnoreCase);

    private void Row(List<CsvField> fields)
    {
        if (fields.Count < _columns)
        {
            diagnostics.Error(DiagnosticCodes.LengthMismatch, fields[0].Position, $"The row has {fields.Count} of {_columns} fields.");
            return;
        }

        if (fields.Count > _columns)
        {
            diagnostics.Error(
                DiagnosticCodes.LengthMismatch, fields[_columns].Position, $"The row has {fields.Count} fields, the header {_columns}.",
                "commas separate the fields, and a point the decimals: 0,1.5");
            return;
        }

        var time = TraceValues.Time(fields[_timeColumn], diagnostics);
        var load = TraceValues.Load(fields[_loadColumn], diagnostics);
        if (time is { } at && load is { } rate)
        {
            Rows.Add(new TraceRow(at, rate, fields[_timeColumn].Position));
        }
    }
}
