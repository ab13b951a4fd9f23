namespace Continuo.Functions.Objects;

/// <summary>Which objects of a bucket are asked for.</summary>
/// <param name="Prefix">What their keys begin with.</param>
/// <param name="Delimiter">Keys that are the same up to it, after the prefix, count as one; empty: none do.</param>
/// <param name="After">What was given last; empty: from the first.</param>
/// <param name="Most">Most objects and common prefixes together.</param>
internal sealed record ObjectQuery(string Prefix, string Delimiter, string After, int Most)
{
    /// <summary>The common prefix that stands for a key; null when the key stands for itself.</summary>
    public string? FolderOf(string key)
    {
        if (Delimiter.Length == 0 || !key.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var at = key.IndexOf(Delimiter, Prefix.Length, StringComparison.Ordinal);
        return at < 0 ? null : key[..(at + Delimiter.Length)];
    }
}
