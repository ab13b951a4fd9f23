namespace Continuo.Functions.S3.Payload;

using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

using Continuo.Functions.Http;
using Continuo.Functions.Objects;
using Continuo.Functions.S3.Signing;

/// <summary>Takes the body of a request, checking all that the client says of it.</summary>
internal static class PayloadReader
{
    /// <summary>Most bytes of an object or a part, 5 TiB.</summary>
    private const long LargestObject = 5L << 40;

    /// <summary>Writes the body into a file of contents, which is not completed yet.</summary>
    /// <param name="request">The request.</param>
    /// <param name="signature">Its signature.</param>
    /// <param name="body">The body.</param>
    /// <param name="writer">The file.</param>
    /// <param name="wanted">The algorithm of a checksum that is wanted in any case; null: only that which the client says.</param>
    /// <returns>The checksum of the body, by algorithm.</returns>
    /// <exception cref="S3Exception">The body is not what the client says.</exception>
    public static async Task<ImmutableSortedDictionary<string, string>> CopyToAsync(
        S3Request request, VerifiedSignature signature, RequestBody body, BlobWriter writer, string? wanted = null)
    {
        using var checks = new ContentChecks(request, signature, wanted);
        await new BodyCopy(body, checks, writer).RunAsync(request.Cancellation).ConfigureAwait(false);
        BodyProgress.End(request.Http);
        return checks.Verify(writer.Md5(), body.Trailer);
    }

    /// <summary>Reads a small body whole.</summary>
    /// <param name="request">The request.</param>
    /// <param name="signature">Its signature.</param>
    /// <param name="most">Most bytes.</param>
    /// <param name="hasOwnChecksum">Whether the checksum in the headers is of the body.</param>
    /// <exception cref="S3Exception">The body is larger, or not what the client says.</exception>
    public static async Task<byte[]> ReadAsync(S3Request request, VerifiedSignature signature, int most, bool hasOwnChecksum = true)
    {
        using var body = BodyOf(request, signature);
        if (body.Length > most)
        {
            throw S3Errors.TooLarge();
        }

        using var checks = new ContentChecks(request, signature, isOfBody: hasOwnChecksum);
        var bytes = new byte[body.Length];
        await body.FillAsync(bytes, request.Cancellation).ConfigureAwait(false);
        await body.FillAsync(new byte[1], request.Cancellation).ConfigureAwait(false);
        BodyProgress.End(request.Http);
        checks.Append(bytes);
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        md5.AppendData(bytes);
        checks.Verify(Convert.ToHexStringLower(md5.GetCurrentHash()), body.Trailer);
        return bytes;
    }

    /// <summary>The body, out of its framing.</summary>
    /// <exception cref="S3Exception">Its length is not said, or is not possible.</exception>
    public static RequestBody BodyOf(S3Request request, VerifiedSignature signature)
    {
        var http = request.Http.Request;
        return signature.Payload switch
        {
            PayloadWords.SignedChunks => Chunked(signature.Chunks, hasTrailer: false),
            PayloadWords.SignedChunksTrailer => Chunked(signature.Chunks, hasTrailer: true),
            PayloadWords.UnsignedChunksTrailer => Chunked(null, hasTrailer: true),
            _ when ObjectHeaders.IsFramed(request) => throw S3Errors.InvalidArgument(
                "A body in aws-chunked needs x-amz-content-sha256 to say how its chunks are signed."),
            _ => new PlainBody(http.Body, Checked(http.ContentLength ?? throw S3Errors.MissingContentLength())),
        };

        ChunkedBody Chunked(ChunkSigner? signer, bool hasTrailer) =>
            long.TryParse(request.Header("x-amz-decoded-content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                ? new ChunkedBody(http.BodyReader, Checked(length), signer, hasTrailer)
                : throw S3Errors.MissingContentLength();
    }

    private static long Checked(long length) => length <= LargestObject ? length : throw S3Errors.EntityTooLarge();
}
