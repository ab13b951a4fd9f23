namespace Continuo.Functions.S3.Payload;

using System.Collections.Immutable;
using System.Security.Cryptography;

using Continuo.Functions.S3.Signing;

/// <summary>What a client says of the bytes it sends, and what they are found to be.</summary>
internal sealed class ContentChecks : IDisposable
{
    private const string Prefix = "x-amz-checksum-";

    private readonly S3Request _request;
    private readonly byte[]? _md5;
    private readonly string? _sha256;
    private readonly IncrementalHash? _hash;
    private readonly ImmutableArray<RunningChecksum> _checksums;

    /// <exception cref="S3Exception">What the client says is not well formed.</exception>
    public ContentChecks(S3Request request, VerifiedSignature signature)
    {
        _request = request;
        _md5 = request.Header("content-md5") is { } md5 ? Md5Of(md5) : null;
        _sha256 = PayloadWords.IsHash(signature.Payload) ? signature.Payload : null;
        _hash = _sha256 is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var trailer = (request.Header("x-amz-trailer") ?? "").ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries);
        _checksums = [.. RunningChecksum.Algorithms.Where(algorithm => Said(algorithm) is not null || trailer.Contains(Prefix + algorithm)).Select(RunningChecksum.Of)];
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        _hash?.AppendData(bytes);
        foreach (var checksum in _checksums)
        {
            checksum.Append(bytes);
        }
    }

    /// <summary>Checks all that was said.</summary>
    /// <param name="md5">MD5 of the bytes, lower-case hex.</param>
    /// <param name="trailer">What was said after the bytes.</param>
    /// <returns>The checksums that were asked for, by algorithm, base64.</returns>
    /// <exception cref="S3Exception">The bytes are not what the client says.</exception>
    public ImmutableSortedDictionary<string, string> Verify(string md5, IReadOnlyDictionary<string, string> trailer)
    {
        if (_hash is not null && !string.Equals(Convert.ToHexStringLower(_hash.GetCurrentHash()), _sha256, StringComparison.OrdinalIgnoreCase))
        {
            throw S3Errors.XAmzContentSha256Mismatch();
        }

        if (_md5 is not null && Convert.ToHexStringLower(_md5) != md5)
        {
            throw S3Errors.BadDigest();
        }

        var found = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var checksum in _checksums)
        {
            var value = checksum.Value();
            var said = Said(checksum.Algorithm) ?? trailer.GetValueOrDefault(Prefix + checksum.Algorithm);
            found[checksum.Algorithm] = said == value ? value : throw S3Errors.BadDigest();
        }

        return found.ToImmutable();
    }

    public void Dispose()
    {
        _hash?.Dispose();
        foreach (var checksum in _checksums)
        {
            checksum.Dispose();
        }
    }

    private string? Said(string algorithm) => _request.Header(Prefix + algorithm);

    private static byte[] Md5Of(string text)
    {
        var md5 = new byte[16];
        return Convert.TryFromBase64String(text, md5, out var length) && length == md5.Length ? md5 : throw S3Errors.InvalidDigest();
    }
}
