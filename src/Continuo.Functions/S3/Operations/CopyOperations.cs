namespace Continuo.Functions.S3.Operations;

using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;

using Continuo.Functions.Objects;
using Continuo.Functions.S3.Payload;
using Continuo.Functions.S3.Xml;

/// <summary>Copies objects, and ranges of them into parts. A copy has a file of its own, so that no file belongs to two objects.</summary>
internal sealed class CopyOperations(ObjectStore store, MultipartUploads uploads)
{
    private const int BufferSize = 128 << 10;

    public async Task CopyAsync(S3Call call)
    {
        var source = CopySource.Of(call.Request);
        WriteConditions.Require(call.Request);
        store.RequireBucket(call.Bucket);
        using var held = HoldSource(call.Request, source);
        var change = ChangeOf(call.Request, await WantedChecksumAsync(call, held).ConfigureAwait(false));
        var stored = source == new CopySource(call.Bucket, call.Key)
            ? await CopyOntoItselfAsync(call, held.Stored, change).ConfigureAwait(false)
            : await CopyToAnotherAsync(call, held, change).ConfigureAwait(false);
        await call.AnswerAsync("CopyObjectResult", xml => xml.Moment("LastModified", stored.Modified).ETag(stored.ETag).Checksums(stored.Attributes.Checksums)).ConfigureAwait(false);
    }

    public async Task CopyPartAsync(S3Call call)
    {
        var request = call.Request;
        var number = MultipartOperations.PartNumberOf(request);
        var upload = uploads.Require(call.Bucket, call.Key, request.Query("uploadId")!);
        using var held = HoldSource(request, CopySource.Of(request));
        var range = request.Header("x-amz-copy-source-range") is { } text ? RangeOf(text, held.Stored.Size) : new ByteRange(0, held.Stored.Size);
        using var checksum = upload.Checksum is { } asked ? RunningChecksum.Of(asked.Algorithm) : null;
        var blob = await StageAsync(call, held, range, checksum).ConfigureAwait(false);
        var checksums = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);
        var found = checksum is null ? checksums : checksums.Add(checksum.Algorithm, checksum.Value());
        var part = await uploads.PutPartAsync(call.Bucket, call.Key, upload.Id, number, blob, found).ConfigureAwait(false);
        await call.AnswerAsync("CopyPartResult", xml => xml.Moment("LastModified", part.Modified).ETag(part.ETag).Checksums(found)).ConfigureAwait(false);
    }

    private HeldObject HoldSource(S3Request request, CopySource source)
    {
        var held = store.Hold(source.Bucket, source.Key) ?? throw S3Errors.NoSuchKey();
        try
        {
            return Preconditions.OfSource(request).IsNotModified(held.Stored) ? throw S3Errors.PreconditionFailed() : held;
        }
        catch (S3Exception)
        {
            held.Dispose();
            throw;
        }
    }

    private async Task<StoredObject> CopyToAnotherAsync(S3Call call, HeldObject held, Func<ObjectAttributes, ObjectAttributes> change)
    {
        var blob = await StageAsync(call, held, new ByteRange(0, held.Stored.Size)).ConfigureAwait(false);
        var attributes = change(held.Stored.Attributes);
        var ofWhole = attributes.Checksums.Where(checksum => !checksum.Value.Contains('-', StringComparison.Ordinal)).ToImmutableSortedDictionary(StringComparer.Ordinal);
        var put = ObjectPut.Of(call.Bucket, call.Key, blob, attributes with { Checksums = ofWhole }).On(call.Request);
        return await store.PutAsync(put with { EventName = "Copy" }).ConfigureAwait(false);
    }

    /// <summary>How metadata and tags are changed in place: the contents stay where they are.</summary>
    private Task<StoredObject> CopyOntoItselfAsync(S3Call call, StoredObject source, Func<ObjectAttributes, ObjectAttributes> change)
    {
        if (change(source.Attributes) == source.Attributes)
        {
            throw S3Errors.InvalidRequest("This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata.");
        }

        if (WriteConditions.ETag(call.Request) is { } wanted && wanted != "*" && wanted != source.ETag)
        {
            throw S3Errors.PreconditionFailed();
        }

        return store.PutAgainAsync(call.Bucket, call.Key, stored => new ObjectPut(stored.Bucket, stored.Key, stored.ETag, stored.Blobs, change(stored.Attributes))
        {
            EventName = "Copy",
            IfNoneMatch = call.Request.Header("if-none-match"),
            IfMatch = source.ETag,
        });
    }

    /// <summary>What of the source is replaced by what the request says.</summary>
    private static Func<ObjectAttributes, ObjectAttributes> ChangeOf(S3Request request, KeyValuePair<string, string>? checksum)
    {
        var given = ObjectHeaders.Read(request);
        var metadata = IsReplaced(request, "x-amz-metadata-directive");
        var tags = IsReplaced(request, "x-amz-tagging-directive");
        return source =>
        {
            var kept = metadata ? given with { Tags = source.Tags, Checksums = source.Checksums } : source;
            kept = checksum is var (algorithm, value) && !(kept.Checksums.Count == 1 && kept.Checksums.Contains(checksum.Value))
                ? kept with { Checksums = kept.Checksums.Clear().Add(algorithm, value) }
                : kept;
            return tags ? kept with { Tags = given.Tags } : kept;
        };
    }

    /// <summary>The only checksum that the copy is to have; null: it has those of the source.</summary>
    private static async Task<KeyValuePair<string, string>?> WantedChecksumAsync(S3Call call, HeldObject held)
    {
        if (call.Request.Header("x-amz-checksum-algorithm")?.ToLowerInvariant() is not { Length: > 0 } algorithm)
        {
            return null;
        }

        if (!RunningChecksum.Algorithms.Contains(algorithm))
        {
            throw S3Errors.InvalidRequest("Value for x-amz-checksum-algorithm header is invalid.");
        }

        if (held.Stored.Attributes.Checksums.TryGetValue(algorithm, out var known) && !known.Contains('-', StringComparison.Ordinal))
        {
            return KeyValuePair.Create(algorithm, known);
        }

        using var checksum = RunningChecksum.Of(algorithm);
        await ReadAsync(call, held, new ByteRange(0, held.Stored.Size), bytes =>
        {
            checksum.Append(bytes.Span);
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        return KeyValuePair.Create(algorithm, checksum.Value());
    }

    private static bool IsReplaced(S3Request request, string directive) => request.Header(directive) switch
    {
        null or "" or "COPY" => false,
        "REPLACE" => true,
        _ => throw S3Errors.InvalidArgument($"Unknown {directive}."),
    };

    private async Task<StagedBlob> StageAsync(S3Call call, HeldObject held, ByteRange range, RunningChecksum? checksum = null)
    {
        await using var writer = store.Blobs.Begin(range.Length);
        await ReadAsync(call, held, range, WriteAsync).ConfigureAwait(false);
        return writer.Complete();

        ValueTask WriteAsync(ReadOnlyMemory<byte> bytes)
        {
            checksum?.Append(bytes.Span);
            return writer.WriteAsync(bytes, call.Cancellation);
        }
    }

    private static async Task ReadAsync(S3Call call, HeldObject held, ByteRange range, Func<ReadOnlyMemory<byte>, ValueTask> read)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await held.ReadAsync(range.First, range.Length, () => buffer, read, call.Cancellation).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads <c>bytes=first-last</c>, both of which must be there and within the source.</summary>
    private static ByteRange RangeOf(string text, long size)
    {
        if (!text.StartsWith("bytes=", StringComparison.Ordinal) || text[6..].Split('-') is not [var from, var to]
            || !long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first) || !long.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            || first > last || last >= size)
        {
            throw S3Errors.InvalidArgument("The x-amz-copy-source-range value must be of the form bytes=first-last, within the source object.");
        }

        return new ByteRange(first, last - first + 1);
    }
}
