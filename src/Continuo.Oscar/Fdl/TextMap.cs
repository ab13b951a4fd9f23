namespace Continuo.Oscar.Fdl;

using System.Collections.Immutable;

using Continuo.Files;
using Continuo.Files.Documents;

/// <summary>Objects whose values are texts; numbers and truth values count as texts, nothing as the empty one.</summary>
internal static class TextMap
{
    public static ImmutableSortedDictionary<string, string> Read(RecordReader record, MappingEntry? entry)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var member in record.Entries(entry))
        {
            if (member.Value is ScalarNode scalar)
            {
                texts[member.Key] = scalar.IsNull ? "" : scalar.IsTruthValue ? scalar.Text.ToLowerInvariant() : scalar.Text;
            }
            else
            {
                record.Diagnostics.Error(DiagnosticCodes.WrongType, member.Value.Position, $"'{member.Key}' of {record.Subject} must be a text, not {member.Value.Noun}.");
            }
        }

        return texts.ToImmutable();
    }
}
