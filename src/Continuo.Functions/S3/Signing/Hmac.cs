namespace Continuo.Functions.S3.Signing;

using System.Security.Cryptography;
using System.Text;

/// <summary>Keyed hashes of texts, and their comparison in constant time.</summary>
internal static class Hmac
{
    public static byte[] Sha256(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    /// <summary>SHA-256 of a text in lower-case hex.</summary>
    public static string HashHex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Whether two signatures are the same; the time tells nothing of where they differ.</summary>
    public static bool Same(string computed, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(computed), Encoding.UTF8.GetBytes(given));
}
