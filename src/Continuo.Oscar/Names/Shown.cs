namespace Continuo.Oscar.Names;

/// <summary>Names in messages: not longer than a line, and without what a terminal would take for a command.</summary>
internal static class Shown
{
    private const int Longest = 60;

    /// <summary>A name as it can be shown.</summary>
    public static string Of(string name)
    {
        var part = name.Length > Longest ? name[..Longest] + "…" : name;
        return string.Concat(part.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:X4}" : c.ToString()));
    }
}
