namespace Continuo.Functions.S3.Operations;

using Continuo.Functions.Objects;

using Microsoft.AspNetCore.Http;

/// <summary>Gives objects, or what is known of them.</summary>
internal sealed class ReadOperations(ObjectStore store)
{
    private const int BufferSize = 64 << 10;

    public async Task GetAsync(S3Call call)
    {
        using var held = store.Hold(call.Bucket, call.Key) ?? throw S3Errors.NoSuchKey();
        var stored = held.Stored;
        var notModified = Preconditions.Of(call.Request).IsNotModified(stored);
        var range = notModified ? null : RangeOf(call.Request, stored);
        ObjectHeaders.Write(call, stored, isWhole: range is null);
        if (notModified)
        {
            call.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var sent = range ?? new ByteRange(0, stored.Size);
        call.Response.ContentLength = sent.Length;
        if (range is not null)
        {
            call.Response.StatusCode = StatusCodes.Status206PartialContent;
            call.Response.Headers.ContentRange = $"bytes {sent.First}-{sent.First + sent.Length - 1}/{stored.Size}";
        }

        if (!HttpMethods.IsHead(call.Request.Method) && sent.Length > 0)
        {
            await SendAsync(call, held, sent).ConfigureAwait(false);
        }
    }

    /// <summary>Reads straight into the buffers that go to the socket.</summary>
    private static async Task SendAsync(S3Call call, HeldObject held, ByteRange range)
    {
        var pipe = call.Response.BodyWriter;
        await held.ReadAsync(
            range.First,
            range.Length,
            () => pipe.GetMemory(BufferSize),
            async bytes =>
            {
                pipe.Advance(bytes.Length);
                await pipe.FlushAsync(call.Cancellation).ConfigureAwait(false);
                call.Cancellation.ThrowIfCancellationRequested();
            },
            call.Cancellation).ConfigureAwait(false);
    }

    private static ByteRange? RangeOf(S3Request request, StoredObject stored)
    {
        if (request.Query("partNumber") is not null)
        {
            if (request.Header("range") is not null)
            {
                throw S3Errors.InvalidRequest("Cannot specify both Range header and partNumber query parameter.");
            }

            return PartOf(MultipartOperations.PartNumberOf(request), stored);
        }

        return request.Header("if-range") is { } version && !Preconditions.IsVersion(version, stored) ? null : ByteRange.Parse(request.Header("range"), stored.Size);
    }

    private static ByteRange? PartOf(int number, StoredObject stored)
    {
        if (number > stored.Blobs.Length)
        {
            throw S3Errors.InvalidPartNumber(stored.Blobs.Length, stored.Size);
        }

        return stored.Size == 0 ? null : new ByteRange(stored.Blobs.Take(number - 1).Sum(blob => blob.Size), stored.Blobs[number - 1].Size);
    }
}
