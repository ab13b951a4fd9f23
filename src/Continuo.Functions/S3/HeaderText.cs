namespace Continuo.Functions.S3;

using System.Buffers;

/// <summary>Names and values that will be headers of answers. They may come out of a query, where anything can be.</summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>A value without outer spaces.</summary>
    /// <exception cref="S3Exception">It has control characters.</exception>
    public static string Value(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Any(char.IsControl) ? throw S3Errors.InvalidArgument("The value of a header must not have control characters.") : trimmed;
    }

    /// <summary>A name.</summary>
    /// <exception cref="S3Exception">It is none.</exception>
    public static string Name(string text) =>
        text.Length > 0 && text.AsSpan().IndexOfAnyExcept(TokenCharacters) < 0 ? text : throw S3Errors.InvalidArgument("The name of a header is malformed.");
}
