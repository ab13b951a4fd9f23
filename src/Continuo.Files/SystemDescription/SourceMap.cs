namespace Continuo.Files;

using Continuo.Model;

/// <summary>Where each thing of a system stands in its files, so that checks of meaning can point there.</summary>
/// <param name="root">Stands in for things that were not noted.</param>
internal sealed class SourceMap(SourcePosition root)
{
    private readonly Dictionary<(SubjectKind, string, string, string), SourcePosition> _positions = [];

    public SourcePosition Root => root;

    public void Note(SourcePosition position, SubjectKind kind, string a, string b = "", string c = "") =>
        _positions.TryAdd((kind, a, b, c), position);

    public SourcePosition Of(SubjectKind kind, string a, string b = "", string c = "") =>
        _positions.TryGetValue((kind, a, b, c), out var exact) ? exact
        : c.Length > 0 ? Of(kind, a, b)
        : b.Length > 0 ? Of(kind, a)
        : root;

    public bool Has(SubjectKind kind, string a, string b = "", string c = "") => _positions.ContainsKey((kind, a, b, c));
}
