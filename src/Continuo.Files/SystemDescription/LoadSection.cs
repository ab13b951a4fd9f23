namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads <c>Lambda</c>: one rate for all sources or, as an extension, an object with one rate per source.</summary>
internal static class LoadSection
{
    public static LoadProfile? Read(MappingEntry? entry, SourceMap sources, DiagnosticList diagnostics)
    {
        if (entry is null)
        {
            return null;
        }

        if (entry.Value is not MappingNode mapping)
        {
            return Scalars.Number(entry.Value, "'Lambda'", NumberRange.NotNegative, diagnostics) is { } rate ? LoadProfile.Of(rate) : null;
        }

        var rates = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var source in mapping.Entries)
        {
            sources.Note(source.KeyPosition, SubjectKind.Load, source.Key);
            rates[source.Key] = Scalars.Number(source.Value, $"The load of '{source.Key}'", NumberRange.NotNegative, diagnostics) ?? 0;
        }

        return LoadProfile.Of(rates.ToImmutable());
    }
}
