namespace Continuo.Functions.Supervision;

using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using Continuo.Functions.Running;

/// <summary>The answer to a caller that waits: files in base64, or what the script printed.</summary>
internal static class ResponseFile
{
    private const string Name = "response.txt";

    /// <summary>Makes the answer, in memory that does not grow with it.</summary>
    /// <param name="kind">What started the job; only direct calls get files.</param>
    /// <param name="folder">Folder of the try.</param>
    /// <param name="entries">Files in its output folder.</param>
    /// <param name="printedPath">File with what the script printed.</param>
    /// <returns>File with the answer.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static async Task<string> CreateAsync(JobEventKind kind, PrivateFolder folder, ImmutableArray<OutputEntry> entries, string printedPath) =>
        (kind, entries) switch
        {
            (not JobEventKind.Unknown, _) or (_, []) => printedPath,
            (_, [var only]) => await EncodeAsync(only.Path, folder.FileNamed(Name)),
            _ => await EncodeAsync(await ZipAsync(folder, entries), folder.FileNamed(Name)),
        };

    private static async Task<string> EncodeAsync(string source, string target)
    {
        await using var bytes = File.OpenRead(source);
        using var encoding = new ToBase64Transform();
        await using var text = new CryptoStream(File.Create(target), encoding, CryptoStreamMode.Write);
        await bytes.CopyToAsync(text);
        return target;
    }

    private static async Task<string> ZipAsync(PrivateFolder folder, ImmutableArray<OutputEntry> entries)
    {
        var path = folder.FileNamed("response.zip");
        await using var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Create);
        foreach (var entry in entries)
        {
            await zip.CreateEntryFromFileAsync(entry.Path, entry.Name, CompressionLevel.NoCompression);
        }

        return path;
    }
}
