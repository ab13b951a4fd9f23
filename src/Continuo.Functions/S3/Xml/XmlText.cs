namespace Continuo.Functions.S3.Xml;

using System.Xml;

/// <summary>Texts and what XML 1.0 can carry of them.</summary>
internal static class XmlText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Whether a text has only characters that XML has.</summary>
    public static bool IsCarried(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsCarriedAt(text, i))
            {
                return false;
            }

            i += char.IsHighSurrogate(text[i]) ? 1 : 0;
        }

        return true;
    }

    /// <summary>The text, with a mark in place of each character that XML has not.</summary>
    public static string Carried(string text) => IsCarried(text) ? text : string.Create(text.Length, text, (carried, all) =>
    {
        for (var i = 0; i < all.Length; i++)
        {
            var isPair = IsCarriedAt(all, i) && char.IsHighSurrogate(all[i]);
            carried[i] = IsCarriedAt(all, i) ? all[i] : Replacement;
            if (isPair)
            {
                carried[++i] = all[i];
            }
        }
    });

    private static bool IsCarriedAt(string text, int at) => char.IsSurrogate(text[at])
        ? at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])
        : XmlConvert.IsXmlChar(text[at]);
}
