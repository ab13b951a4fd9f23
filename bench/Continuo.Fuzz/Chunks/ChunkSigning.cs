namespace Continuo.Fuzz.Chunks;

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using Continuo.Functions.S3.Signing;

/// <summary>Signs chunks as a client does.</summary>
internal static class ChunkSigning
{
    public const string TrailerSignature = "x-amz-trailer-signature";

    private const string Time = "20260101T000000Z";
    private const string Scope = "20260101/x/s3/aws4_request";
    private const string Seed = "seed";
    private const string Wanted = "?";

    private static readonly byte[] Key = [1, 2, 3];

    /// <summary>Checks what <see cref="Complete"/> signs.</summary>
    public static ChunkSigner Signer() => new(Key, Time, Scope, Seed);

    /// <summary>Puts the right signature where one is written as <c>?</c>. What is no chunk stays as it is.</summary>
    public static string Complete(string text, bool hasTrailer)
    {
        var (rest, signed, previous, size) = (text, new StringBuilder(), Seed, 1);
        while (size > 0)
        {
            var before = rest;
            if (SlowDecoder.Line(ref rest) is not { } header || !int.TryParse(header.Split(';')[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out size) || size < 0)
            {
                return signed.Append(before).ToString();
            }

            var chunk = rest[..Math.Min(size, rest.Length)];
            rest = rest[chunk.Length..];
            previous = Sign($"AWS4-HMAC-SHA256-PAYLOAD\n{Time}\n{Scope}\n{previous}\n{Hash("")}\n{Hash(chunk)}");
            signed.Append(header.Replace("=" + Wanted, "=" + previous, StringComparison.Ordinal)).Append("\r\n").Append(chunk);
            if (size > 0 && rest.StartsWith("\r\n", StringComparison.Ordinal))
            {
                signed.Append("\r\n");
                rest = rest[2..];
            }
        }

        return hasTrailer ? signed.Append(Trailer(rest, previous)).ToString() : signed.Append(rest).ToString();
    }

    private static string Trailer(string text, string previous)
    {
        var (rest, signed) = (text, "");
        while (SlowDecoder.Line(ref rest) is { Length: > 0 } line && line.Split(':', 2) is [var name, var value] && name != TrailerSignature)
        {
            signed += $"{name.Trim().ToLowerInvariant()}:{value.Trim()}\n";
        }

        var signature = Sign($"AWS4-HMAC-SHA256-TRAILER\n{Time}\n{Scope}\n{previous}\n{Hash(signed)}");
        return text.Replace($"{TrailerSignature}:{Wanted}", $"{TrailerSignature}:{signature}", StringComparison.Ordinal);
    }

    private static string Sign(string text) => Convert.ToHexStringLower(Hmac.Sha256(Key, text));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(text)));
}
