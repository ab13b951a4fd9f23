namespace Continuo.Functions.S3.Payload;

using System.Buffers.Binary;
using System.IO.Hashing;
using System.Security.Cryptography;

/// <summary>A checksum of S3 over bytes as they come.</summary>
internal sealed class RunningChecksum : IDisposable
{
    private readonly Action<ReadOnlySpan<byte>> _append;
    private readonly Func<byte[]> _value;
    private readonly IncrementalHash? _hash;

    private RunningChecksum(string algorithm, Crc32 cyclic)
    {
        Algorithm = algorithm;
        _append = cyclic.Append;
        _value = () => BigEndian(cyclic.GetCurrentHashAsUInt32(), sizeof(uint));
    }

    private RunningChecksum(string algorithm, Crc64 cyclic)
    {
        Algorithm = algorithm;
        _append = cyclic.Append;
        _value = () => BigEndian(cyclic.GetCurrentHashAsUInt64(), sizeof(ulong));
    }

    private RunningChecksum(string algorithm, IncrementalHash hash)
    {
        Algorithm = algorithm;
        _hash = hash;
        _append = hash.AppendData;
        _value = hash.GetCurrentHash;
    }

    /// <summary>The algorithms, in lower case.</summary>
    public static IReadOnlyList<string> Algorithms { get; } = ["crc32", "crc32c", "crc64nvme", "sha1", "sha256"];

    /// <summary>The algorithm, in lower case.</summary>
    public string Algorithm { get; }

    /// <summary>Bytes of the largest checksum.</summary>
    public const int LargestSize = SHA256.HashSizeInBytes;

    /// <summary>Bytes of a checksum.</summary>
    /// <param name="algorithm">One of <see cref="Algorithms"/>.</param>
    public static int SizeOf(string algorithm) => algorithm switch
    {
        "crc32" or "crc32c" => sizeof(uint),
        "crc64nvme" => sizeof(ulong),
        "sha1" => SHA1.HashSizeInBytes,
        "sha256" => SHA256.HashSizeInBytes,
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "No such checksum."),
    };

    /// <summary>Begins a checksum.</summary>
    /// <param name="algorithm">One of <see cref="Algorithms"/>.</param>
    public static RunningChecksum Of(string algorithm) => algorithm switch
    {
        "crc32" => new(algorithm, new Crc32()),
        "crc32c" => new(algorithm, new Crc32(Crc32ParameterSet.Crc32C)),
        "crc64nvme" => new(algorithm, new Crc64(Crc64ParameterSet.Nvme)),
        "sha1" => new(algorithm, IncrementalHash.CreateHash(HashAlgorithmName.SHA1)),
        "sha256" => new(algorithm, IncrementalHash.CreateHash(HashAlgorithmName.SHA256)),
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "No such checksum."),
    };

    public void Append(ReadOnlySpan<byte> bytes) => _append(bytes);

    /// <summary>The checksum of what was appended, base64.</summary>
    public string Value() => Convert.ToBase64String(_value());

    public void Dispose() => _hash?.Dispose();

    private static byte[] BigEndian(ulong value, int bytes)
    {
        var all = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(all, value);
        return all[^bytes..];
    }
}
