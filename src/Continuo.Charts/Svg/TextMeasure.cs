namespace Continuo.Charts.Svg;

/// <summary>
/// How wide a text is, estimated from the widths of its characters, since no font is at hand when a report is written.
/// The estimate is that of Arial and Helvetica widened by a few per cent, so that texts fit in the other common sans-serif fonts too.
/// </summary>
internal static class TextMeasure
{
    private const double Allowance = 1.06;

    /// <summary>Width of a line of text.</summary>
    /// <param name="text">The text, in one line.</param>
    /// <param name="fontSize">Size of the font in pixels.</param>
    /// <param name="bold">Whether it is set in bold. Default no.</param>
    /// <returns>Pixels, ≥ 0.</returns>
    public static double Width(string text, double fontSize, bool bold = false)
    {
        var ems = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            ems += rune.Value < 0x2E80 ? Ems((char)rune.Value) : 1;
        }

        return ems * fontSize * Allowance * (bold ? 1.07 : 1);
    }

    /// <summary>The longest beginning of a text that fits, with an ellipsis when something is left out.</summary>
    /// <param name="text">The text, in one line.</param>
    /// <param name="width">Room in pixels.</param>
    /// <param name="fontSize">Size of the font in pixels.</param>
    /// <param name="bold">Whether it is set in bold. Default no.</param>
    /// <returns>The text itself when it fits.</returns>
    public static string Fit(string text, double width, double fontSize, bool bold = false)
    {
        if (Width(text, fontSize, bold) <= width)
        {
            return text;
        }

        var length = text.Length;
        while (length > 1 && Width(text[..length] + "…", fontSize, bold) > width)
        {
            length--;
        }

        length = length > 1 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..length].TrimEnd() + "…";
    }

    private static double Ems(char c) => c switch
    {
        'i' or 'j' or 'l' or '\'' or '|' => 0.24,
        'f' or 't' or 'I' or ' ' or '.' or ',' or ':' or ';' or '/' or '!' or '·' or '[' or ']' => 0.28,
        'r' or '(' or ')' or '-' or '"' or '`' => 0.34,
        'm' or 'M' => 0.84,
        'w' => 0.72,
        'W' or '%' or '@' => 0.96,
        'c' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' or 'J' => 0.5,
        'G' or 'O' or 'Q' => 0.78,
        'C' or 'D' or 'H' or 'N' or 'R' or 'U' => 0.72,
        >= 'A' and <= 'Z' => 0.67,
        '\u202F' or '\u2009' => 0.2,
        '→' or '—' or '…' or '∞' => 1,
        _ => 0.56,
    };
}
