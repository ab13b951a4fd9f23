namespace Continuo.Functions.S3.Signing;

using System.Security.Cryptography;

/// <summary>Checks the signatures of the chunks of a body; each is chained to the one before.</summary>
/// <param name="signingKey">Key of the request.</param>
/// <param name="time">Time of the request, as it was sent.</param>
/// <param name="scope">Scope of the key.</param>
/// <param name="seed">Signature of the request.</param>
internal sealed class ChunkSigner(byte[] signingKey, string time, string scope, string seed)
{
    private static readonly string EmptyHash = Convert.ToHexStringLower(SHA256.HashData([]));

    private string _previous = seed;

    /// <summary>Checks a chunk.</summary>
    /// <param name="hash">SHA-256 of its bytes, lower-case hex.</param>
    /// <param name="signature">What the client says.</param>
    /// <exception cref="S3Exception">It does not match.</exception>
    public void VerifyChunk(string hash, string signature) => Verify($"AWS4-HMAC-SHA256-PAYLOAD\n{time}\n{scope}\n{_previous}\n{EmptyHash}\n{hash}", signature);

    /// <summary>Checks the trailer.</summary>
    /// <param name="hash">SHA-256 of its lines, lower-case hex.</param>
    /// <param name="signature">What the client says.</param>
    /// <exception cref="S3Exception">It does not match.</exception>
    public void VerifyTrailer(string hash, string signature) => Verify($"AWS4-HMAC-SHA256-TRAILER\n{time}\n{scope}\n{_previous}\n{hash}", signature);

    private void Verify(string text, string signature)
    {
        var computed = Convert.ToHexStringLower(Hmac.Sha256(signingKey, text));
        if (!Hmac.Same(computed, signature))
        {
            throw S3Errors.SignatureDoesNotMatch();
        }

        _previous = computed;
    }
}
