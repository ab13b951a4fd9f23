namespace Continuo.Files.Documents;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>A JSON object or YAML mapping; keys are unique and keep their order.</summary>
/// <param name="Entries">Keys and values in file order.</param>
/// <param name="Position">Its first character.</param>
internal sealed record MappingNode(ImmutableArray<MappingEntry> Entries, SourcePosition Position) : DocumentNode(Position)
{
    public override string Noun => "an object";

    public MappingEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);

    public MappingEntry? FindIgnoringCase(string key) =>
        Find(key) ?? Entries.FirstOrDefault(entry => entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
}
