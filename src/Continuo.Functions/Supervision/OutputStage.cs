namespace Continuo.Functions.Supervision;

using System.Collections.Immutable;
using Continuo.Oscar.Services;

/// <summary>Finds out which file of the output folder goes where.</summary>
internal static class OutputStage
{
    /// <summary>Each output with the files that fit its prefixes and suffixes; a file may go to several.</summary>
    /// <param name="entries">Files in the output folder.</param>
    /// <param name="outputs">Outputs of the service.</param>
    /// <param name="log">Gets the steps.</param>
    public static ImmutableArray<OutputFile> Collect(ImmutableArray<OutputEntry> entries, ImmutableArray<StoragePath> outputs, SupervisorLog log)
    {
        var files = ImmutableArray.CreateBuilder<OutputFile>();
        foreach (var output in outputs)
        {
            log.Step($"Checking files for uploading to '{output.Provider}' on path: '{PathOf(output)}'");
            foreach (var entry in entries.Where(e => Fits(output, e.Name)))
            {
                var key = output.KeyPrefix + entry.Name;
                log.Step($"Uploading file '{key}' to bucket '{output.Bucket}'");
                files.Add(new OutputFile(output, key, entry.Path));
            }
        }

        return files.ToImmutable();
    }

    private static string PathOf(StoragePath output) => output.Folder.Length == 0 ? output.Bucket : $"{output.Bucket}/{output.Folder}";

    private static bool Fits(StoragePath output, string name) =>
        (output.Prefixes.IsEmpty || output.Prefixes.Any(p => name.StartsWith(p, StringComparison.Ordinal)))
        && (output.Suffixes.IsEmpty || output.Suffixes.Any(s => name.EndsWith(s, StringComparison.Ordinal)));
}
