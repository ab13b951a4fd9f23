namespace Continuo.Cli.Screens;

using System.Globalization;
using System.Text;

/// <summary>Text from files on a line of the screen: what would break the line or command the terminal is shown as an escape.</summary>
internal static class OneLine
{
    public static string Of(string text)
    {
        if (!text.Any(Commands))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = Commands(c) ? result.Append(Escape(c)) : result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>Control characters, other line breaks, and what turns the direction of writing.</summary>
    private static bool Commands(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Escape(char c) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
    };
}
