namespace Continuo.Files.Documents;

using System.Text.RegularExpressions;

/// <summary>What to write instead of a text that looks like a number and is none here.</summary>
internal static partial class NumberHint
{
    /// <summary>A hint for decimal commas, separators of thousands, units and odd characters.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="null"/> where nothing is known to be meant.</returns>
    public static string? For(string text) => OddCharacters.HintFor(text) is { } odd ? odd
        : text.Length > 40 ? null
        : Thousands.IsMatch(text) ? "a comma is no part of a number: write 1000 or 1.000, whichever is meant"
        : Comma.IsMatch(text) ? $"write a decimal point: {text.Trim().Replace(',', '.')}"
        : Separated.IsMatch(text) ? "write the digits without separators"
        : null;

    [GeneratedRegex(@"\A\s*[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?\s*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thousands { get; }

    [GeneratedRegex(@"\A\s*[+-]?[0-9]*,[0-9]+([eE][+-]?[0-9]+)?\s*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comma { get; }

    [GeneratedRegex(@"\A\s*[+-]?[0-9]+([ '_][0-9]{3})+([.,][0-9]+)?\s*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Separated { get; }
}
