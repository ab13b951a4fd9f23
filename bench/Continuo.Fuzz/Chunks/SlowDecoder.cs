namespace Continuo.Fuzz.Chunks;

using System.Globalization;
using System.Text;

/// <summary>Decodes chunks in the plainest way, and looks at no signature.</summary>
internal static class SlowDecoder
{
    /// <returns>Null when the text is not of that form.</returns>
    public static Decoded? Decode(string text, bool hasTrailer)
    {
        var rest = text;
        var bytes = new StringBuilder();
        int size;
        do
        {
            if (Line(ref rest) is not { } header || !int.TryParse(header.Split(';')[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out size) || size < 0 || size > rest.Length)
            {
                return null;
            }

            bytes.Append(rest, 0, size);
            rest = rest[size..];
            if (size > 0 && Line(ref rest) is not "")
            {
                return null;
            }
        }
        while (size > 0);

        return new Decoded(bytes.ToString(), hasTrailer ? Trailer(rest) : "");
    }

    /// <summary>Takes a line off a text; null when no line ends in it.</summary>
    public static string? Line(ref string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var line = text[..end].TrimEnd('\r');
        text = text[(end + 1)..];
        return line;
    }

    private static string Trailer(string text)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (Line(ref text) is { Length: > 0 } line && line.Split(':', 2) is [var name, var value] && Lower(name) != ChunkSigning.TrailerSignature)
        {
            found[Lower(name)] = value.Trim();
        }

        return string.Join('\n', found.Select(line => $"{line.Key}:{line.Value}"));
    }

    private static string Lower(string name) => name.Trim().ToLowerInvariant();
}
