namespace Continuo.Oscar.Names;

using System.Text;

/// <summary>What an object may be called: any text of at most 1 024 bytes without NUL.</summary>
public static class ObjectKey
{
    /// <summary>Most bytes of a key in UTF-8.</summary>
    private const int LongestBytes = 1024;

    /// <summary>Bytes that a character of UTF-16 needs at most.</summary>
    private const int MostBytesOfCharacter = 3;

    /// <summary>Whether a key has more bytes than keys may have.</summary>
    /// <param name="key">The key.</param>
    public static bool IsTooLong(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length > LongestBytes / MostBytesOfCharacter && (key.Length > LongestBytes || Encoding.UTF8.GetByteCount(key) > LongestBytes);
    }

    /// <summary>What is wrong with a key; <see langword="null"/> when nothing is.</summary>
    /// <param name="key">The key.</param>
    public static string? Problem(string key) =>
        IsTooLong(key) ? $"the key '{Shown.Of(key)}' has more than {LongestBytes} bytes"
        : key.Contains('\0', StringComparison.Ordinal) ? $"the key '{Shown.Of(key)}' must not hold the character NUL"
        : null;

    /// <summary>
    /// What is wrong with a folder that somebody writes into a definition; <see langword="null"/> when nothing is.
    /// Control characters get there by mistake only, and not every list of objects can carry them.
    /// </summary>
    /// <param name="prefix">What the keys of its objects begin with.</param>
    internal static string? FolderProblem(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return prefix.Any(c => char.IsControl(c) || c is '\uFFFE' or '\uFFFF') ? $"the folder '{Shown.Of(prefix)}' must not hold control characters"
            : IsTooLong(prefix) ? $"the folder '{Shown.Of(prefix)}' has more than {LongestBytes} bytes"
            : null;
    }
}
