namespace Continuo.Cli.Commands.Functions;

using System.Buffers.Text;
using System.Text;

/// <summary>What a function answered.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Text">The same as text; <see langword="null"/> when it is none.</param>
internal sealed record FunctionAnswer(byte[] Bytes, string? Text)
{
    private const int LongestWord = 16;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The body as it came.</summary>
    public static FunctionAnswer Raw(byte[] body) => new(body, TextOf(body));

    /// <summary>
    /// A file comes as base64 and is decoded. Words such as <c>done</c> would pass for base64 too; short ones in lower case
    /// are left as they are, since base64 of a file hardly ever lacks capitals and digits.
    /// </summary>
    public static FunctionAnswer Of(byte[] body)
    {
        var trimmed = body.AsSpan().TrimEnd("\r\n"u8);
        return trimmed.Length > 0 && Base64.IsValid(trimmed) && !IsWord(trimmed) ? Raw(Convert.FromBase64String(Encoding.ASCII.GetString(trimmed))) : Raw(body);
    }

    private static bool IsWord(ReadOnlySpan<byte> text) => text.Length <= LongestWord && !text.ContainsAnyExceptInRange((byte)'a', (byte)'z');

    private static string? TextOf(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
