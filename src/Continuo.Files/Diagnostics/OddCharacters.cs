namespace Continuo.Files;

using System.Buffers;
using System.Globalization;

/// <summary>
/// Characters that look like a space, a quote, a minus or nothing at all, and are read as part of a word. Word processors and web pages
/// leave them in files.
/// </summary>
internal static class OddCharacters
{
    private static readonly Dictionary<char, string> Names = new()
    {
        ['\u00A0'] = "a no-break space",
        ['\u1680'] = "an ogham space",
        ['\u202F'] = "a narrow no-break space",
        ['\u205F'] = "a mathematical space",
        ['\u3000'] = "an ideographic space",
        ['\u00AD'] = "a soft hyphen",
        ['\u180E'] = "a vowel separator",
        ['\u200B'] = "a zero-width space",
        ['\u200C'] = "a zero-width non-joiner",
        ['\u200D'] = "a zero-width joiner",
        ['\u200E'] = "a left-to-right mark",
        ['\u200F'] = "a right-to-left mark",
        ['\u2060'] = "a word joiner",
        ['\uFEFF'] = "a byte order mark",
        ['\u2028'] = "a line separator",
        ['\u2029'] = "a paragraph separator",
        ['\u0085'] = "a next-line character",
        ['\u2010'] = "a typographic hyphen",
        ['\u2011'] = "a no-break hyphen",
        ['\u2012'] = "a figure dash",
        ['\u2013'] = "an en dash",
        ['\u2014'] = "an em dash",
        ['\u2212'] = "a minus sign of typography",
        ['\u2018'] = "a typographic quote",
        ['\u2019'] = "a typographic quote",
        ['\u201A'] = "a typographic quote",
        ['\u201C'] = "a typographic quote",
        ['\u201D'] = "a typographic quote",
        ['\u201E'] = "a typographic quote",
        ['\u00AB'] = "a typographic quote",
        ['\u00BB'] = "a typographic quote",
        ['\uFF02'] = "a full-width quote",
        ['\uFF0C'] = "a full-width comma",
        ['\uFF1A'] = "a full-width colon",
    };

    static OddCharacters()
    {
        for (var width = '\u2000'; width <= '\u200A'; width++)
        {
            Names.Add(width, "a typographic space");
        }
    }

    private static SearchValues<char> All { get; } = SearchValues.Create([.. Names.Keys]);

    /// <summary>The index of the first one; -1 without any.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(All);

    /// <summary>What a character is, with its number: <c>a no-break space (U+00A0)</c>; <see langword="null"/> for an ordinary one.</summary>
    public static string? Name(char c) =>
        Names.TryGetValue(c, out var name) ? string.Create(CultureInfo.InvariantCulture, $"{name} (U+{(int)c:X4})") : null;

    /// <summary>A hint that names the first one in a text; <see langword="null"/> without any.</summary>
    public static string? HintFor(string text) => IndexIn(text) is >= 0 and var at ? $"it holds {Name(text[at])}: type it anew" : null;

    /// <summary>Whether a character looks like a space.</summary>
    public static bool IsSpace(char c) => Names.ContainsKey(c) && char.IsWhiteSpace(c);

    /// <summary>Whether a character takes no ink, so that nobody sees it in a file.</summary>
    public static bool IsInvisible(char c) =>
        Names.ContainsKey(c) && (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format);
}
