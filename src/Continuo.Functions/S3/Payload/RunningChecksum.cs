namespace Continuo.Functions.S3.Payload;

using System.IO.Hashing;
using System.Security.Cryptography;

/// <summary>A checksum of S3 over bytes as they come.</summary>
internal sealed class RunningChecksum : IDisposable
{
    private readonly NonCryptographicHashAlgorithm? _cyclic;
    private readonly IncrementalHash? _hash;

    private RunningChecksum(string algorithm, NonCryptographicHashAlgorithm? cyclic, IncrementalHash? hash) => (Algorithm, _cyclic, _hash) = (algorithm, cyclic, hash);

    /// <summary>The algorithms, in lower case.</summary>
    public static IReadOnlyList<string> Algorithms { get; } = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"];

    /// <summary>The algorithm, in lower case.</summary>
    public string Algorithm { get; }

    /// <summary>Begins a checksum.</summary>
    /// <param name="algorithm">One of <see cref="Algorithms"/>.</param>
    /// <exception cref="S3Exception">There is no such algorithm.</exception>
    public static RunningChecksum Of(string algorithm) => algorithm switch
    {
        "crc32" => new(algorithm, new Crc32(), null),
        "crc32c" => new(algorithm, new Crc32(Crc32ParameterSet.Crc32C), null),
        "crc64nvme" => new(algorithm, new Crc64(Crc64ParameterSet.Nvme), null),
        "sha1" => new(algorithm, null, IncrementalHash.CreateHash(HashAlgorithmName.SHA1)),
        "sha256" => new(algorithm, null, IncrementalHash.CreateHash(HashAlgorithmName.SHA256)),
        _ => throw S3Errors.InvalidRequest($"Checksum algorithm {algorithm} is not supported."),
    };

    public void Append(ReadOnlySpan<byte> bytes)
    {
        _cyclic?.Append(bytes);
        _hash?.AppendData(bytes);
    }

    /// <summary>The checksum of what was appended, base64.</summary>
    public string Value()
    {
        if (_hash is not null)
        {
            return Convert.ToBase64String(_hash.GetCurrentHash());
        }

        // The library gives the least byte first, S3 wants it last.
        var bytes = _cyclic!.GetCurrentHash();
        Array.Reverse(bytes);
        return Convert.ToBase64String(bytes);
    }

    public void Dispose() => _hash?.Dispose();
}
