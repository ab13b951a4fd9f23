namespace Continuo.Functions.S3.Payload;

using System.Globalization;

/// <summary>The line that begins a chunk.</summary>
/// <param name="Size">Bytes of the chunk.</param>
/// <param name="Signature">Its signature; empty when chunks are not signed.</param>
internal readonly record struct ChunkHeader(long Size, string Signature)
{
    private const string SignatureField = "chunk-signature=";
    private const int MostDigits = 15;

    /// <summary>Reads <c>hex[;chunk-signature=hex]</c>.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="signed">Whether there must be a signature.</param>
    /// <exception cref="S3Exception">It is not well formed.</exception>
    public static ChunkHeader Parse(string line, bool signed)
    {
        var semicolon = line.IndexOf(';');
        var digits = semicolon < 0 ? line : line[..semicolon];
        var extension = semicolon < 0 ? "" : line[(semicolon + 1)..];
        if (digits.Length > MostDigits || !long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size))
        {
            throw S3Errors.InvalidChunk("The size of a chunk is malformed.");
        }

        if (!signed)
        {
            return new ChunkHeader(size, "");
        }

        return extension.StartsWith(SignatureField, StringComparison.Ordinal)
            ? new ChunkHeader(size, extension[SignatureField.Length..])
            : throw S3Errors.InvalidChunk("A chunk is not signed.");
    }
}
