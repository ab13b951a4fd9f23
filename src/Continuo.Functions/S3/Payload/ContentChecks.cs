namespace Continuo.Functions.S3.Payload;

using System.Collections.Immutable;
using System.Security.Cryptography;

using Continuo.Functions.S3.Signing;

/// <summary>What a client says of the bytes it sends, and what they are found to be.</summary>
internal sealed class ContentChecks : IDisposable
{
    private readonly SaidChecksum? _said;
    private readonly ImmutableArray<string> _announced;
    private readonly byte[]? _md5;
    private readonly string? _sha256;
    private readonly IncrementalHash? _hash;
    private readonly RunningChecksum? _checksum;

    /// <param name="request">The request.</param>
    /// <param name="signature">Its signature.</param>
    /// <param name="wanted">The algorithm of the checksum that the upload wants of each part, whether the client says it or not; null: it wants none.</param>
    /// <param name="isOfBody">Whether the checksum that the client says is of these bytes; else it is of something else.</param>
    /// <exception cref="S3Exception">What the client says is not well formed, or is of another algorithm.</exception>
    public ContentChecks(S3Request request, VerifiedSignature signature, string? wanted = null, bool isOfBody = true)
    {
        _announced = TrailerNames.Announced(request);
        _said = isOfBody ? SaidChecksum.Of(request) : null;
        var asked = isOfBody ? SaidChecksum.AlgorithmOf(request) : null;
        var algorithm = _said?.Algorithm ?? asked ?? wanted;
        if (new[] { asked, wanted }.FirstOrDefault(one => one is not null && one != algorithm) is { } expected)
        {
            throw S3Errors.InvalidRequest($"Checksum Type mismatch occurred, expected checksum Type: {expected}, actual checksum Type: {algorithm}");
        }

        _md5 = request.Header("content-md5") is { } md5 ? Md5Of(md5) : null;
        _sha256 = PayloadWords.IsHash(signature.Payload) ? signature.Payload : null;
        _hash = _sha256 is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        _checksum = algorithm is null ? null : RunningChecksum.Of(algorithm);
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        _hash?.AppendData(bytes);
        _checksum?.Append(bytes);
    }

    /// <summary>Checks all that was said.</summary>
    /// <param name="md5">MD5 of the bytes, lower-case hex.</param>
    /// <param name="trailer">What was said after the bytes.</param>
    /// <returns>The checksum that was said or wanted, by algorithm, base64; none when there is none.</returns>
    /// <exception cref="S3Exception">The bytes are not what the client says.</exception>
    public ImmutableSortedDictionary<string, string> Verify(string md5, IReadOnlyDictionary<string, string> trailer)
    {
        TrailerNames.Require(_announced, trailer);
        if (_hash is not null && !string.Equals(Convert.ToHexStringLower(_hash.GetCurrentHash()), _sha256, StringComparison.OrdinalIgnoreCase))
        {
            throw S3Errors.XAmzContentSha256Mismatch();
        }

        if (_md5 is not null && Convert.ToHexStringLower(_md5) != md5)
        {
            throw S3Errors.BadDigest();
        }

        if (_checksum is null)
        {
            return ImmutableSortedDictionary<string, string>.Empty;
        }

        var found = _checksum.Value();
        if (_said is not null && _said.With(trailer).Value != found)
        {
            throw S3Errors.BadDigest();
        }

        return ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal).Add(_checksum.Algorithm, found);
    }

    public void Dispose()
    {
        _hash?.Dispose();
        _checksum?.Dispose();
    }

    private static byte[] Md5Of(string text)
    {
        var md5 = new byte[16];
        return Convert.TryFromBase64String(text, md5, out var length) && length == md5.Length ? md5 : throw S3Errors.InvalidDigest();
    }
}
