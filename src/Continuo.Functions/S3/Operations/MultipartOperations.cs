namespace Continuo.Functions.S3.Operations;

using System.Collections.Immutable;
using System.Xml.Linq;

using Continuo.Functions.Objects;
using Continuo.Functions.S3.Payload;
using Continuo.Functions.S3.Xml;

/// <summary>Objects that come in parts.</summary>
internal sealed class MultipartOperations(ObjectStore store, MultipartUploads uploads, S3Options options)
{
    private const int MostParts = 10_000;
    private const int MostListed = 1000;

    /// <summary>Greater than the name of any upload.</summary>
    private const string AfterAll = "~";

    /// <summary>The number of a part.</summary>
    /// <exception cref="S3Exception">It is none.</exception>
    public static int PartNumberOf(S3Request request) => request.Number("partNumber", absent: 0, least: 1, most: MostParts + 1) is >= 1 and <= MostParts and var number
        ? number
        : throw S3Errors.InvalidArgument($"Part number must be an integer between 1 and {MostParts}, inclusive");

    public async Task CreateAsync(S3Call call)
    {
        await call.SkipBodyAsync().ConfigureAwait(false);
        var checksum = UploadChecksums.Read(call.Request);
        var id = await uploads.CreateAsync(call.Bucket, call.Key, ObjectHeaders.Read(call.Request), checksum).ConfigureAwait(false);
        UploadChecksums.Write(call, checksum);
        await call.AnswerAsync("InitiateMultipartUploadResult", xml => xml.Text("Bucket", call.Bucket).Text("Key", call.Key).Text("UploadId", id)).ConfigureAwait(false);
    }

    public async Task PutAsync(S3Call call)
    {
        var number = PartNumberOf(call.Request);
        var upload = Require(call);
        using var body = PayloadReader.BodyOf(call.Request, call.Signature);
        await using var writer = store.Blobs.Begin(body.Length);
        var checksums = await PayloadReader.CopyToAsync(call.Request, call.Signature, body, writer, upload.Checksum?.Algorithm).ConfigureAwait(false);
        var part = await uploads.PutPartAsync(call.Bucket, call.Key, upload.Id, number, writer.Complete(), checksums).ConfigureAwait(false);
        call.Response.Headers.ETag = $"\"{part.ETag}\"";
        ObjectHeaders.WriteChecksums(call, checksums);
    }

    public async Task CompleteAsync(S3Call call)
    {
        var request = call.Request;
        WriteConditions.Require(request);
        var chosen = ChosenParts(await call.ReadDocumentAsync("CompleteMultipartUpload", hasOwnChecksum: false).ConfigureAwait(false));
        var completed = await uploads.CompleteAsync(call.Bucket, call.Key, UploadId(call), chosen, (upload, put, parts) => put with
        {
            Attributes = put.Attributes with { Checksums = UploadChecksums.OfObject(request, upload, parts) },
            IfNoneMatch = request.Header("if-none-match"),
            IfMatch = WriteConditions.ETag(request),
        }).ConfigureAwait(false);
        await call.AnswerAsync("CompleteMultipartUploadResult", xml => xml
            .Text("Location", $"{request.Http.Request.Scheme}://{request.Http.Request.Host}{request.Target.RawPath}")
            .Text("Bucket", call.Bucket)
            .Text("Key", call.Key)
            .ETag(completed.ETag)
            .Checksums(completed.Checksums)
            .Text("ChecksumType", ObjectHeaders.ChecksumType(completed.Checksums))).ConfigureAwait(false);
    }

    public async Task AbortAsync(S3Call call)
    {
        await uploads.AbortAsync(call.Bucket, call.Key, Require(call).Id).ConfigureAwait(false);
        await call.AnswerAsync(204).ConfigureAwait(false);
    }

    public Task ListPartsAsync(S3Call call)
    {
        var upload = Require(call);
        var most = call.Request.Number("max-parts", absent: MostListed, least: 1, most: MostListed);
        var after = call.Request.Number("part-number-marker", absent: 0, least: 0, most: MostParts);
        var found = uploads.Parts(upload, after, most + 1);
        var parts = found.Take(most).ToList();
        return call.AnswerAsync("ListPartsResult", xml => xml
            .Text("Bucket", call.Bucket)
            .Text("Key", call.Key)
            .Text("UploadId", upload.Id)
            .Owner("Initiator", options.Owner)
            .Owner("Owner", options.Owner)
            .Text("StorageClass", "STANDARD")
            .Number("PartNumberMarker", after)
            .Number("NextPartNumberMarker", parts.Count > 0 ? parts[^1].Number : 0)
            .Number("MaxParts", most)
            .Flag("IsTruncated", found.Count > most)
            .Text("ChecksumAlgorithm", upload.Checksum?.Algorithm.ToUpperInvariant())
            .Text("ChecksumType", UploadChecksums.TypeOf(upload.Checksum))
            .Each("Part", parts, (item, part) => item.Number("PartNumber", part.Number).Moment("LastModified", part.Modified).ETag(part.ETag).Number("Size", part.Blob.Size).Checksums(part.Checksums)));
    }

    public Task ListUploadsAsync(S3Call call)
    {
        var request = call.Request;
        if (request.Query("delimiter") is { Length: > 0 })
        {
            throw S3Errors.NotImplemented();
        }

        var most = request.Number("max-uploads", absent: MostListed, least: 1, most: MostListed);
        var prefix = request.Query("prefix") ?? "";
        var afterKey = request.Query("key-marker") ?? "";
        var afterId = request.Query("upload-id-marker") ?? "";
        var found = uploads.List(call.Bucket, prefix, afterKey, afterKey.Length > 0 && afterId.Length == 0 ? AfterAll : afterId, most + 1);
        var page = found.Take(most).ToList();
        var names = NameEncoding.Of(request).For(page.Select(upload => upload.Key).Append(prefix).Append(afterKey));
        var isTruncated = found.Count > most;
        return call.AnswerAsync("ListMultipartUploadsResult", xml => xml
            .Text("Bucket", call.Bucket)
            .Text("EncodingType", names.Word)
            .Text("KeyMarker", names.Encode(afterKey))
            .Text("UploadIdMarker", afterId)
            .Text("Prefix", names.Encode(prefix))
            .Text("NextKeyMarker", isTruncated ? names.Encode(page[^1].Key) : null)
            .Text("NextUploadIdMarker", isTruncated ? page[^1].Id : null)
            .Number("MaxUploads", most)
            .Flag("IsTruncated", isTruncated)
            .Each("Upload", page, (item, upload) => item
                .Text("Key", names.Encode(upload.Key))
                .Text("UploadId", upload.Id)
                .Owner("Initiator", options.Owner)
                .Owner("Owner", options.Owner)
                .Text("StorageClass", "STANDARD")
                .Moment("Initiated", upload.Created)
                .Text("ChecksumAlgorithm", upload.Checksum?.Algorithm.ToUpperInvariant())
                .Text("ChecksumType", UploadChecksums.TypeOf(upload.Checksum))));
    }

    private StoredUpload Require(S3Call call) => uploads.Require(call.Bucket, call.Key, UploadId(call));

    private static string UploadId(S3Call call) => call.Request.Query("uploadId") ?? "";

    /// <summary>Reads <c>CompleteMultipartUpload</c>.</summary>
    /// <exception cref="S3Exception">It is malformed, or names no parts or too many.</exception>
    public static List<ChosenPart> ChosenParts(XElement document)
    {
        var parts = document.All("Part").Select(part => new ChosenPart(
            part.RequiredNumber("PartNumber"),
            Preconditions.Unquoted(part.RequiredText("ETag")),
            RunningChecksum.Algorithms.Select(algorithm => KeyValuePair.Create(algorithm, part.Text("Checksum" + algorithm.ToUpperInvariant()) ?? ""))
                .Where(checksum => checksum.Value.Length > 0)
                .ToImmutableSortedDictionary(StringComparer.Ordinal))).ToList();
        return parts.Count is > 0 and <= MostParts ? parts : throw S3Errors.MalformedXml();
    }
}
