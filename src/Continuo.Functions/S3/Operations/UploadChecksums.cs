namespace Continuo.Functions.S3.Operations;

using System.Collections.Immutable;
using System.Globalization;

using Continuo.Functions.Objects;
using Continuo.Functions.S3.Payload;

/// <summary>What clients say of the checksum and the size of an object of parts, when the upload begins and when it is completed.</summary>
internal static class UploadChecksums
{
    public const string Whole = "FULL_OBJECT";
    public const string Composite = "COMPOSITE";

    private const string AlgorithmHeader = "x-amz-checksum-algorithm";
    private const string TypeHeader = "x-amz-checksum-type";

    /// <summary>The only algorithm that is always of the whole object.</summary>
    private const string AlwaysWhole = "crc64nvme";

    /// <summary>How S3 calls what a checksum is of.</summary>
    public static string? TypeOf(UploadChecksum? checksum) => checksum is null ? null : checksum.IsWhole ? Whole : Composite;

    /// <summary>Reads what is asked for when an upload begins; null: nothing is.</summary>
    /// <exception cref="S3Exception">There is no such checksum.</exception>
    public static UploadChecksum? Read(S3Request request)
    {
        var type = TypeOf(request);
        if (request.Header(AlgorithmHeader) is not { Length: > 0 } name)
        {
            return type is null ? null : throw S3Errors.InvalidRequest($"The {TypeHeader} header can only be used with the {AlgorithmHeader} header.");
        }

        var algorithm = RunningChecksum.Algorithms.FirstOrDefault(one => one.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw S3Errors.InvalidRequest(
                "Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]");
        var isWhole = type is null ? algorithm == AlwaysWhole : type == Whole;
        if (isWhole ? CyclicCode.Of(algorithm) is null : algorithm == AlwaysWhole)
        {
            throw S3Errors.InvalidRequest($"The {type} checksum type cannot be used with the {algorithm} checksum algorithm.");
        }

        return new UploadChecksum(algorithm, isWhole);
    }

    /// <summary>Tells what was asked for.</summary>
    public static void Write(S3Call call, UploadChecksum? checksum)
    {
        if (checksum is not null)
        {
            call.Response.Headers[AlgorithmHeader] = checksum.Algorithm.ToUpperInvariant();
            call.Response.Headers[TypeHeader] = TypeOf(checksum);
        }
    }

    /// <summary>Checksums of an object that is completed; what the client says of them, and of its size, must be so.</summary>
    /// <param name="request">The request.</param>
    /// <param name="upload">The upload.</param>
    /// <param name="parts">Parts of the object.</param>
    /// <exception cref="S3Exception">It is not so.</exception>
    public static ImmutableSortedDictionary<string, string> OfObject(S3Request request, StoredUpload upload, IReadOnlyList<StoredPart> parts)
    {
        RequireSize(request, parts.Sum(part => part.Blob.Size));
        var (said, type) = (SaidChecksum.Of(request), TypeOf(request));
        if (upload.Checksum is { } asked && ((said is not null && said.Algorithm != asked.Algorithm) || (type is not null && type != TypeOf(asked))))
        {
            throw S3Errors.InvalidRequest(
                $"The upload was created using the {asked.Algorithm} checksum of type {TypeOf(asked)}. The complete request must use the same.");
        }

        var (whole, composite) = (MultipartChecksum.Whole(parts), MultipartChecksum.Composite(parts));
        var isWhole = upload.Checksum?.IsWhole
            ?? (type is not null ? type == Whole : composite.ContainsKey(AlwaysWhole) || (said is not null && IsSaid(said, whole)));
        var found = isWhole ? whole : composite;
        if (said is not null && !IsSaid(said, found))
        {
            throw found.ContainsKey(said.Algorithm)
                ? S3Errors.BadDigest()
                : S3Errors.InvalidRequest($"The parts were uploaded without the {said.Algorithm} checksum, so that of the object is not known.");
        }

        return found;
    }

    /// <summary>The number of parts may be left away.</summary>
    private static bool IsSaid(SaidChecksum said, ImmutableSortedDictionary<string, string> found) =>
        found.TryGetValue(said.Algorithm, out var value) && (said.Value == value || said.Value == value.Split('-')[0]);

    private static void RequireSize(S3Request request, long size)
    {
        if (request.Header("x-amz-mp-object-size") is not { } text)
        {
            return;
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var said))
        {
            throw S3Errors.InvalidArgument("The x-amz-mp-object-size header must be a number of bytes.");
        }

        if (said != size)
        {
            throw S3Errors.InvalidRequest($"The provided 'x-amz-mp-object-size' header value {said} does not match what was computed: {size}");
        }
    }

    private static string? TypeOf(S3Request request) => request.Header(TypeHeader) switch
    {
        null or "" => null,
        Whole => Whole,
        Composite => Composite,
        _ => throw S3Errors.InvalidRequest($"Value for {TypeHeader} header is invalid."),
    };
}
