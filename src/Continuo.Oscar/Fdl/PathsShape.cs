namespace Continuo.Oscar.Fdl;

using System.Collections.Immutable;

using Continuo.Files;
using Continuo.Files.Documents;
using Continuo.Oscar.Services;

/// <summary>The inputs and outputs of a function.</summary>
/// <param name="record">The function.</param>
/// <param name="service">Its name.</param>
/// <param name="providers">Storages that its paths may name, the nearest first.</param>
internal sealed class PathsShape(RecordReader record, string service, ImmutableArray<StorageProvider> providers)
{
    private static readonly ImmutableArray<string> InputKinds = ["minio", "webdav", "rucio"];

    /// <summary>The providers without repetition: what a function defines itself wins over the file.</summary>
    public ImmutableArray<StorageProvider> Providers { get; } = [.. providers.DistinctBy(provider => provider.Name)];

    public ImmutableArray<StoragePath> Read(string key, bool isInput) => record.Optional(key) is not { } entry ? []
        : [.. record.Items(entry).Select(item => One(item, $"an {key} of {record.Subject}", isInput)).OfType<StoragePath>()];

    private StoragePath? One(DocumentNode item, string subject, bool isInput)
    {
        if (RecordReader.From(item, subject, record.Diagnostics) is not { } reader)
        {
            return null;
        }

        var provider = StorageProvider.FullName(reader.Text("storage_provider") is { Length: > 0 } given ? given : StoragePath.DefaultProvider);
        var text = reader.RequiredText("path");
        var values = new FunctionValues(reader);
        var (suffixes, prefixes) = (values.Texts("suffix"), values.Texts("prefix"));
        reader.WarnAboutRest();
        CheckProvider(reader, provider, isInput);
        if (isInput && (suffixes.Length > 0 || prefixes.Length > 0))
        {
            record.Diagnostics.Warning(DiagnosticCodes.IgnoredValue, reader.Position, "'suffix' and 'prefix' filter outputs only; every object in an input folder starts a job.");
        }

        if (text.Length == 0)
        {
            return null;
        }

        var path = StoragePath.Parse(provider, text, service);
        if (path is null)
        {
            record.Diagnostics.Error(DiagnosticCodes.EmptyPath, reader.Optional("path")!.Value.Position, $"'path' of {subject} is empty.", "such as bucket/folder");
        }

        return path is null || !values.AreNamesAllowed(path, $"'path' of {subject}", "path") ? null : path with { Suffixes = suffixes, Prefixes = prefixes };
    }

    private void CheckProvider(RecordReader reader, string provider, bool isInput)
    {
        var position = reader.Optional("storage_provider")?.Value.Position ?? reader.Position;
        if (isInput && !InputKinds.Contains(provider.Split('.')[0]))
        {
            record.Diagnostics.Error(DiagnosticCodes.UnknownProvider, position, $"'{provider}' gives no events.", "inputs are minio, webdav or rucio");
        }
        else if (provider != StoragePath.DefaultProvider && Providers.All(known => known.Name != provider))
        {
            record.Diagnostics.Error(
                DiagnosticCodes.UnknownProvider, position, $"The storage provider '{provider}' is not defined.",
                record.Diagnostics.Suggest(provider, [StoragePath.DefaultProvider, .. Providers.Select(known => known.Name)]) ?? "define it under 'storage_providers'");
        }
    }
}
