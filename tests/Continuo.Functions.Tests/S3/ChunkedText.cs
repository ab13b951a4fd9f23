namespace Continuo.Functions.Tests.S3;

using System.Security.Cryptography;
using System.Text;

using Continuo.Functions.S3.Signing;

/// <summary>Writes the framing of aws-chunked.</summary>
internal static class ChunkedText
{
    /// <param name="chunks">Chunks; the last one is empty.</param>
    /// <param name="signing">Key, time, scope and seed; null: chunks are not signed.</param>
    /// <param name="trailer">A header after the chunks; null: none.</param>
    public static byte[] Encode(IEnumerable<byte[]> chunks, (byte[] Key, string Time, string Scope, string Seed)? signing, (string Name, string Value)? trailer)
    {
        var body = new MemoryStream();
        var previous = signing?.Seed;
        foreach (var chunk in chunks)
        {
            var header = chunk.Length.ToString("x");
            if (signing is { } key)
            {
                previous = Sign(key, $"AWS4-HMAC-SHA256-PAYLOAD\n{key.Time}\n{key.Scope}\n{previous}\n{Hash([])}\n{Hash(chunk)}");
                header += $";chunk-signature={previous}";
            }

            body.Write(Encoding.ASCII.GetBytes(header + "\r\n"));
            body.Write(chunk);
            body.Write(chunk.Length == 0 && trailer is not null ? [] : "\r\n"u8);
        }

        if (trailer is var (name, value))
        {
            body.Write(Encoding.ASCII.GetBytes($"{name}:{value}\r\n"));
            if (signing is { } key)
            {
                var signature = Sign(key, $"AWS4-HMAC-SHA256-TRAILER\n{key.Time}\n{key.Scope}\n{previous}\n{Hash(Encoding.ASCII.GetBytes($"{name}:{value}\n"))}");
                body.Write(Encoding.ASCII.GetBytes($"x-amz-trailer-signature:{signature}\r\n"));
            }

            body.Write("\r\n"u8);
        }

        return body.ToArray();
    }

    private static string Sign((byte[] Key, string Time, string Scope, string Seed) signing, string text) => Convert.ToHexStringLower(Hmac.Sha256(signing.Key, text));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
