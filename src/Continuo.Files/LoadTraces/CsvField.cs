namespace Continuo.Files.LoadTraces;

using Continuo.Model;

/// <summary>A field of a CSV line and where it stands.</summary>
internal readonly record struct CsvField(string Text, SourcePosition Position)
{
    /// <summary>The fields of a line: split at commas, without blanks and quotes around them. No number holds a comma or a quote.</summary>
    public static List<CsvField> Of(string line, string file, int number)
    {
        var fields = new List<CsvField>(2);
        var start = 0;
        while (true)
        {
            var comma = line.IndexOf(',', start);
            var end = comma < 0 ? line.Length : comma;
            var (first, last) = (start, end);
            while (first < last && IsPadding(line[first]))
            {
                first++;
            }

            while (last > first && IsPadding(line[last - 1]))
            {
                last--;
            }

            fields.Add(new CsvField(line[first..last], new SourcePosition(file, number, first + 1)));
            if (comma < 0)
            {
                return fields;
            }

            start = comma + 1;
        }
    }

    private static bool IsPadding(char c) => char.IsWhiteSpace(c) || c == '"';
}
