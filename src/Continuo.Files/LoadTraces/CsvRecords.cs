namespace Continuo.Files.LoadTraces;

using System.Text;

using Continuo.Model;

/// <summary>
/// Reads the records of a CSV text as RFC 4180 has them: a field in quotes may hold commas, line ends and doubled quotes.
/// Blanks and tabs around a field do not count; empty lines are passed over. Lines end with LF, CRLF or CR.
/// </summary>
internal sealed class CsvRecords(string text, string file, DiagnosticList diagnostics)
{
    private int _at;
    private int _line = 1;
    private int _lineStart;
    private bool _faulty;

    private SourcePosition Here => new(file, _line, _at - _lineStart + 1);

    private bool AtEndOfField => _at == text.Length || text[_at] is ',' or '\n' or '\r';

    /// <summary>The next record that is well formed; the others are reported.</summary>
    /// <returns><see langword="null"/> at the end.</returns>
    public List<CsvField>? Next()
    {
        while (_at < text.Length)
        {
            _faulty = false;
            var fields = Record();
            if (!_faulty && fields is not [{ Text: "" }])
            {
                return fields;
            }
        }

        return null;
    }

    private List<CsvField> Record()
    {
        var fields = new List<CsvField>(2) { Field() };
        while (_at < text.Length && text[_at] == ',')
        {
            _at++;
            fields.Add(Field());
        }

        EndOfLine();
        return fields;
    }

    private CsvField Field()
    {
        Blanks();
        var position = Here;
        var field = new CsvField(_at < text.Length && text[_at] == '"' ? Quoted() : Bare(), position);
        if (!AtEndOfField)
        {
            var what = text[_at] == '"' ? "A quote stands inside a field that does not start with one." : "Text stands after the closing quote.";
            Fault(Here, what, "put the whole field in quotes, and write a quote in it twice");
            while (!AtEndOfField)
            {
                _at++;
            }
        }

        return field;
    }

    private string Bare()
    {
        var start = _at;
        while (!AtEndOfField && text[_at] != '"')
        {
            _at++;
        }

        return text[start.._at].TrimEnd(' ', '\t');
    }

    private string Quoted()
    {
        var opening = Here;
        var value = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] != '"')
            {
                value.Append(text[_at]);
                NewLine();
            }
            else if (_at + 1 < text.Length && text[_at + 1] == '"')
            {
                value.Append('"');
                _at++;
            }
            else
            {
                _at++;
                Blanks();
                return value.ToString();
            }
        }

        Fault(opening, "This field has no closing quote.", "a quote inside a field in quotes is written twice");
        return value.ToString();
    }

    private void Blanks()
    {
        while (_at < text.Length && text[_at] is ' ' or '\t')
        {
            _at++;
        }
    }

    private void EndOfLine()
    {
        if (_at < text.Length && text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n')
        {
            _at++;
        }

        if (_at < text.Length)
        {
            NewLine();
            _at++;
        }
    }

    /// <summary>Counts the line end at the present character, if it is one; of CRLF the second counts.</summary>
    private void NewLine()
    {
        if (text[_at] == '\n' || (text[_at] == '\r' && (_at + 1 == text.Length || text[_at + 1] != '\n')))
        {
            (_line, _lineStart) = (_line + 1, _at + 1);
        }
    }

    private void Fault(SourcePosition position, string message, string hint)
    {
        _faulty = true;
        diagnostics.Error(DiagnosticCodes.ProfileQuotes, position, message, hint);
    }
}
