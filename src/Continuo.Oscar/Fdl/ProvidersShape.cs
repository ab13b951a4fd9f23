namespace Continuo.Oscar.Fdl;

using System.Collections.Immutable;

using Continuo.Files;
using Continuo.Files.Documents;
using Continuo.Oscar.Services;

/// <summary>Storage providers: kind → id → settings.</summary>
internal static class ProvidersShape
{
    private static readonly ImmutableArray<string> Kinds = ["minio", "s3", "onedata", "webdav", "rucio"];

    /// <summary>The section <c>storage_providers</c> of a record.</summary>
    public static ImmutableArray<StorageProvider> Read(RecordReader record)
    {
        var providers = ImmutableArray.CreateBuilder<StorageProvider>();
        foreach (var kind in record.Entries(record.Optional("storage_providers")))
        {
            if (!Kinds.Contains(kind.Key))
            {
                record.Diagnostics.Error(
                    DiagnosticCodes.UnknownWord, kind.KeyPosition, $"There is no kind of storage '{kind.Key}'.",
                    record.Diagnostics.Suggest(kind.Key, Kinds) ?? $"there are {string.Join(", ", Kinds)}");
                continue;
            }

            foreach (var provider in record.Entries(kind))
            {
                providers.Add(new StorageProvider(kind.Key, provider.Key, TextMap.Read(record, provider)));
            }
        }

        return providers.ToImmutable();
    }
}
