namespace Continuo.Charts.Markup;

using System.Text;
using System.Xml;

/// <summary>Escapes what people write, so that it is text and never markup.</summary>
internal static class MarkupText
{
    /// <summary>Appends text between tags.</summary>
    public static void AppendText(StringBuilder output, string text) => Append(output, text, quotes: false);

    /// <summary>Appends text between the quotation marks of an attribute.</summary>
    public static void AppendAttribute(StringBuilder output, string text) => Append(output, text, quotes: true);

    private static void Append(StringBuilder output, string text, bool quotes)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                output.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '&' => output.Append("&amp;"),
                '<' => output.Append("&lt;"),
                '>' => output.Append("&gt;"),
                '"' when quotes => output.Append("&quot;"),
                '\n' or '\r' or '\t' when quotes => output.Append(' '),
                '\r' => output,
                _ => output.Append(XmlConvert.IsXmlChar(c) ? c : '\uFFFD'),
            };
        }
    }
}
