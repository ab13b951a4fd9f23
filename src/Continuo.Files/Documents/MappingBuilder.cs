namespace Continuo.Files.Documents;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>Collects the entries of a mapping: reports keys given twice, and expands YAML merge keys (<c>&lt;&lt;</c>).</summary>
internal sealed class MappingBuilder(DiagnosticList diagnostics)
{
    private readonly List<MappingEntry> _entries = [];
    private readonly Dictionary<string, SourcePosition> _keys = new(StringComparer.Ordinal);
    private readonly List<MappingEntry> _merged = [];

    public void Add(ScalarNode key, DocumentNode value)
    {
        if (key is { IsPlain: true, Text: "<<" })
        {
            Merge(value);
        }
        else if (_keys.TryAdd(key.Text, key.Position))
        {
            _entries.Add(new MappingEntry(key.Text, key.Position, value));
            if (OddCharacters.IndexIn(key.Text) is >= 0 and var odd && (OddCharacters.IsInvisible(key.Text[odd]) || odd == 0))
            {
                diagnostics.Warning(
                    DiagnosticCodes.OddCharacter, key.Position, $"The key '{key.Text}' holds {OddCharacters.Name(key.Text[odd])}.",
                    "type it anew as a plain character, if that is not meant");
            }
        }
        else
        {
            diagnostics.Error(
                DiagnosticCodes.DuplicateKey, key.Position, $"The key '{key.Text}' is given twice; the first is in line {_keys[key.Text].Line}.");
        }
    }

    public MappingNode Build(SourcePosition position)
    {
        foreach (var entry in _merged.Where(entry => _keys.TryAdd(entry.Key, entry.KeyPosition)))
        {
            _entries.Add(entry);
        }

        return new MappingNode([.. _entries], position)
        {
            Size = 1 + _entries.Sum(entry => 1 + entry.Value.Size),
            Height = 1 + _entries.Select(entry => entry.Value.Height).DefaultIfEmpty().Max(),
        };
    }

    private void Merge(DocumentNode value)
    {
        ImmutableArray<DocumentNode> sources = value is SequenceNode sequence ? sequence.Items : [value];
        foreach (var source in sources)
        {
            if (source is MappingNode mapping)
            {
                _merged.AddRange(mapping.Entries);
            }
            else
            {
                diagnostics.Error(DiagnosticCodes.UnsupportedYaml, source.Position, "Only objects can be merged with '<<'.");
            }
        }
    }
}
