namespace Continuo.Files;

/// <summary>
/// Parts of a system that could not be read, each of which was reported. What they would have held is not known, so nothing that rests on
/// it is reported: the cause stands alone.
/// </summary>
internal sealed class UnreadParts
{
    private readonly HashSet<(SubjectKind Kind, string A, string B)> _parts = [];
    private readonly HashSet<SubjectKind> _sections = [];

    /// <summary>Notes a part: a whole section, what it says of a component, or of a partition.</summary>
    public void Add(SubjectKind section, string a = "", string b = "")
    {
        _parts.Add((section, a, b));
        _sections.Add(section);
    }

    /// <summary>Whether something may be missing there.</summary>
    public bool Covers(SubjectKind section, string a = "", string b = "") =>
        _parts.Count > 0 && (_parts.Contains((section, "", "")) || _parts.Contains((section, a, "")) || _parts.Contains((section, a, b)));

    /// <summary>Whether something may be missing anywhere in a section.</summary>
    public bool Any(SubjectKind section) => _sections.Contains(section);
}
