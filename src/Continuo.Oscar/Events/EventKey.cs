namespace Continuo.Oscar.Events;

/// <summary>Keys as events carry them: percent-encoded as in a query, a space as <c>+</c>.</summary>
public static class EventKey
{
    /// <summary>Encodes a key.</summary>
    public static string Encode(string key) => Uri.EscapeDataString(key).Replace("%20", "+", StringComparison.Ordinal);

    /// <summary>Decodes a key; what is not encoded properly is taken as it is.</summary>
    public static string Decode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Uri.UnescapeDataString(text.Replace('+', ' '));
    }
}
