namespace Continuo.Files.Documents;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>
/// Takes the known keys out of an object, with type and range checks, and reports the keys nobody asked for.
/// Every fault is reported once, where it stands, and replaced by a harmless value so that reading goes on.
/// </summary>
/// <param name="node">The object.</param>
/// <param name="subject">What it describes, for messages, such as <c>resource 'EN1'</c>.</param>
/// <param name="diagnostics">Where faults go.</param>
internal sealed class RecordReader(MappingNode node, string subject, DiagnosticList diagnostics)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal) { "$schema" };

    public SourcePosition Position => node.Position;

    public string Subject => subject;

    public DiagnosticList Diagnostics => diagnostics;

    /// <summary>The record of a value that has to be an object; otherwise reports and returns <see langword="null"/>.</summary>
    public static RecordReader? From(DocumentNode value, string subject, DiagnosticList diagnostics)
    {
        if (value is MappingNode mapping)
        {
            return new RecordReader(mapping, subject, diagnostics);
        }

        diagnostics.Error(DiagnosticCodes.WrongType, value.Position, $"{Sentence(subject)} must be an object, not {value.Noun}.",
            value is ScalarNode text ? OddCharacters.HintFor(text.Text) : null);
        return null;
    }

    /// <summary>A key that may be missing or null. Other capitals are a warning, unless the tools disagree about them.</summary>
    public MappingEntry? Optional(string key, bool ignoreCase = false)
    {
        _known.Add(key);
        var entry = node.FindIgnoringCase(key);
        if (entry is null)
        {
            return null;
        }

        if (_known.Add(entry.Key) && !ignoreCase)
        {
            diagnostics.Warning(DiagnosticCodes.KeySpelling, entry.KeyPosition, $"The key '{entry.Key}' of {subject} is read as '{key}'.", $"write it '{key}'");
        }

        return entry.Value is ScalarNode { IsNull: true } ? null : entry;
    }

    public MappingEntry? Required(string key, bool ignoreCase = false)
    {
        var entry = Optional(key, ignoreCase);
        if (entry is null)
        {
            var near = Suggestion.Nearest(key, node.Entries.Take(20).Select(e => e.Key).Where(k => k.Length > 2 && !_known.Contains(k)));
            diagnostics.Error(
                DiagnosticCodes.MissingKey, node.Position, $"{Sentence(subject)} has no '{key}'.", near is null ? null : $"'{near}' may be a misspelling of it");
        }

        return entry;
    }

    public double? Number(string key, NumberRange range) => Optional(key) is { } entry ? Scalars.Number(entry.Value, $"'{key}' of {subject}", range, diagnostics) : null;

    public double RequiredNumber(string key, NumberRange range) =>
        Required(key) is { } entry ? Scalars.Number(entry.Value, $"'{key}' of {subject}", range, diagnostics) ?? range.Harmless : range.Harmless;

    public int? Integer(string key, NumberRange range) => Optional(key) is { } entry ? Scalars.Integer(entry.Value, $"'{key}' of {subject}", range, diagnostics) : null;

    public int RequiredInteger(string key, NumberRange range) =>
        Required(key) is { } entry ? Scalars.Integer(entry.Value, $"'{key}' of {subject}", range, diagnostics) ?? 1 : 1;

    /// <summary>A text that may be missing or empty.</summary>
    public string? Text(string key) => Optional(key) is not { } entry ? null
        : entry.Value is ScalarNode { Text: "" } ? ""
        : Scalars.Text(entry.Value, $"'{key}' of {subject}", diagnostics);

    public string RequiredText(string key) =>
        Required(key) is { } entry ? Scalars.Text(entry.Value, $"'{key}' of {subject}", diagnostics) ?? "" : "";

    /// <summary>The items of a list; a single value counts as a list of one.</summary>
    public ImmutableArray<DocumentNode> Items(MappingEntry entry) => entry.Value switch
    {
        SequenceNode sequence => sequence.Items,
        ScalarNode { IsNull: true } => [],
        ScalarNode { Text: "", IsPlain: false } => [],
        ScalarNode scalar => [scalar],
        _ => WrongList(entry),
    };

    /// <summary>The entries of an object under a key; a missing or wrong one has none.</summary>
    public ImmutableArray<MappingEntry> Entries(MappingEntry? entry)
    {
        switch (entry?.Value)
        {
            case null or ScalarNode { IsNull: true }:
                return [];
            case MappingNode mapping:
                return mapping.Entries;
            default:
                diagnostics.Error(DiagnosticCodes.WrongType, entry.Value.Position, $"'{entry.Key}' of {subject} must be an object, not {entry.Value.Noun}.");
                return [];
        }
    }

    /// <summary>Marks a key as known though nobody reads it.</summary>
    public void Ignore(string key) => _known.Add(key);

    /// <summary>The entries not asked for yet; asks for them.</summary>
    public ImmutableArray<MappingEntry> Rest()
    {
        var rest = node.Entries.Where(entry => !_known.Contains(entry.Key)).ToImmutableArray();
        _known.UnionWith(rest.Select(entry => entry.Key));
        return rest;
    }

    /// <summary>Warns about the keys that are not known.</summary>
    public void WarnAboutRest()
    {
        foreach (var entry in node.Entries.Where(entry => !_known.Contains(entry.Key)))
        {
            diagnostics.Warning(
                DiagnosticCodes.UnknownKey, entry.KeyPosition, $"{Sentence(subject)} has the unknown key '{entry.Key}', which is ignored.", diagnostics.Suggest(entry.Key, _known));
        }
    }

    private static string Sentence(string start) => char.ToUpperInvariant(start[0]) + start[1..];

    private ImmutableArray<DocumentNode> WrongList(MappingEntry entry)
    {
        diagnostics.Error(DiagnosticCodes.WrongType, entry.Value.Position, $"'{entry.Key}' of {subject} must be a list, not {entry.Value.Noun}.");
        return [];
    }
}
