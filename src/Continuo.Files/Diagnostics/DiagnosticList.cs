namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>Collects what is noticed while an input is read; stops collecting after a limit so that garbage does not drown the user.</summary>
internal sealed class DiagnosticList
{
    private const int Limit = 1_000;

    private readonly List<Diagnostic> _all = [];

    private int _dropped;

    public bool HasErrors { get; private set; }

    public int ErrorCount { get; private set; }

    /// <summary>Errors that leave something unread: a key that is missing, a value of another type.</summary>
    public int ShapeErrors { get; private set; }

    public void Error(string code, SourcePosition position, string message, string? hint = null) =>
        Add(DiagnosticSeverity.Error, code, position, message, hint);

    public void Warning(string code, SourcePosition position, string message, string? hint = null) =>
        Add(DiagnosticSeverity.Warning, code, position, message, hint);

    public void Info(string code, SourcePosition position, string message, string? hint = null) =>
        Add(DiagnosticSeverity.Info, code, position, message, hint);

    /// <summary>A hint at the name that was probably meant; none once the list is full, so that garbage costs no time.</summary>
    public string? Suggest(string name, IEnumerable<string> known) =>
        _all.Count < Limit ? OddCharacters.HintFor(name) ?? Suggestion.For(name, known) : null;

    /// <summary>The name that was probably meant; none once the list is full.</summary>
    public string? Nearest(string name, IEnumerable<string> known) => _all.Count < Limit ? Suggestion.Nearest(name, known) : null;

    public Outcome<T> ToOutcome<T>(T? value)
        where T : class => new(HasErrors ? null : value, Ordered());

    private void Add(DiagnosticSeverity severity, string code, SourcePosition position, string message, string? hint)
    {
        if (severity == DiagnosticSeverity.Error)
        {
            HasErrors = true;
            ErrorCount++;
            ShapeErrors += code is DiagnosticCodes.WrongType or DiagnosticCodes.MissingKey or DiagnosticCodes.Indentation ? 1 : 0;
        }

        if (_all.Count >= Limit)
        {
            _dropped++;
            return;
        }

        _all.Add(new Diagnostic(code, severity, message) { Position = position, Hint = hint });
    }

    private ImmutableArray<Diagnostic> Ordered()
    {
        var ordered = _all
            .OrderBy(d => d.Position?.File, StringComparer.Ordinal)
            .ThenBy(d => d.Position?.Line ?? 0)
            .ThenBy(d => d.Position?.Column ?? 0)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ToList();
        if (_dropped > 0)
        {
            var severity = HasErrors ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
            ordered.Add(new Diagnostic(DiagnosticCodes.TooManyProblems, severity, $"{_dropped} further problems are not shown.")
            {
                Position = ordered[0].Position is { } first ? new SourcePosition(first.File, 0, 0) : null,
            });
        }

        return [.. ordered];
    }
}
