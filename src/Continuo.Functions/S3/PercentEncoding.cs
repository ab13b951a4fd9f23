namespace Continuo.Functions.S3;

using System.Buffers;
using System.Globalization;
using System.Text;

/// <summary>Percent encoding as signatures need it: everything but the unreserved characters of RFC 3986, in upper-case hex.</summary>
internal static class PercentEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly SearchValues<char> Special = SearchValues.Create("%+");

    /// <summary>Encodes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepSlash">Whether <c>/</c> stays.</param>
    public static string Encode(string text, bool keepSlash = false)
    {
        var encoded = Uri.EscapeDataString(text);
        return keepSlash ? encoded.Replace("%2F", "/", StringComparison.Ordinal) : encoded;
    }

    /// <summary>Decodes a text.</summary>
    /// <param name="text">The text, of ASCII characters.</param>
    /// <param name="plusIsSpace">As in queries and forms; in paths a plus is a plus.</param>
    /// <exception cref="S3Exception">It is not well formed, or does not stand for UTF-8.</exception>
    public static string Decode(ReadOnlySpan<char> text, bool plusIsSpace)
    {
        if (text.IndexOfAny(Special) < 0 && Ascii.IsValid(text))
        {
            return text.ToString();
        }

        var bytes = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            bytes[length++] = text[i] switch
            {
                '%' => Byte(text, i),
                '+' when plusIsSpace => (byte)' ',
                > '\x7F' => throw S3Errors.InvalidUri(),
                var plain => (byte)plain,
            };
            i += text[i] == '%' ? 2 : 0;
        }

        try
        {
            return Strict.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            throw S3Errors.InvalidUri();
        }
    }

    private static byte Byte(ReadOnlySpan<char> text, int percent) =>
        percent + 2 < text.Length && byte.TryParse(text.Slice(percent + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw S3Errors.InvalidUri();
}
