namespace Continuo.Files.Documents;

using Continuo.Model;

/// <summary>Causes of YAML that cannot be parsed which a person does not see on the screen: tabs in the indentation, spaces that are none.</summary>
internal static class YamlFaults
{
    /// <summary>
    /// Looks at the lines from before <paramref name="start"/>, where the parser began, to <paramref name="end"/>, where it stopped;
    /// for tabs as far as <paramref name="lastTab"/>, since it may stop before the line that it cannot read.
    /// </summary>
    /// <returns>Whether a cause was found, and reported where it stands.</returns>
    public static bool Report(string text, string file, int start, int end, int lastTab, DiagnosticList diagnostics)
    {
        var number = 0;
        foreach (var current in text.AsSpan().EnumerateLines())
        {
            number++;
            if (number < start - 1 || number > lastTab)
            {
                continue;
            }

            var indentation = current[..(current.Length - current.TrimStart(" \t").Length)];
            if (indentation.IndexOf('\t') is >= 0 and var tab && !current.IsWhiteSpace())
            {
                diagnostics.Error(
                    DiagnosticCodes.Syntax,
                    new SourcePosition(file, number, tab + 1),
                    "A tab stands in the indentation, which YAML does not allow.",
                    "indent with spaces");
                return true;
            }

            if (number <= end && OddCharacters.IndexIn(current) is >= 0 and var odd)
            {
                diagnostics.Error(
                    DiagnosticCodes.Syntax,
                    new SourcePosition(file, number, odd + 1),
                    $"The YAML cannot be read here: the line holds {OddCharacters.Name(current[odd])}.",
                    "type it anew as a plain character");
                return true;
            }
        }

        return false;
    }
}
