namespace Continuo.Functions.S3.Signing;

/// <summary>What <c>x-amz-content-sha256</c> says instead of a hash.</summary>
internal static class PayloadWords
{
    public const string Unsigned = "UNSIGNED-PAYLOAD";
    public const string SignedChunks = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    public const string SignedChunksTrailer = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER";
    public const string UnsignedChunksTrailer = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";

    /// <summary>Whether it is one of these words or a hash.</summary>
    public static bool IsValid(string payload) =>
        payload is Unsigned or SignedChunks or SignedChunksTrailer or UnsignedChunksTrailer || IsHash(payload);

    /// <summary>Whether it is a hash.</summary>
    public static bool IsHash(string payload) => payload.Length == 64 && payload.All(char.IsAsciiHexDigit);
}
