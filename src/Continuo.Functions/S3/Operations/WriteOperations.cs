namespace Continuo.Functions.S3.Operations;

using System.Xml.Linq;

using Continuo.Functions.Objects;
using Continuo.Functions.S3.Payload;
using Continuo.Functions.S3.Xml;

/// <summary>Puts and deletes objects.</summary>
internal sealed class WriteOperations(ObjectStore store)
{
    private const int MostKeys = 1000;

    /// <summary>The keys in <c>Delete</c>.</summary>
    /// <exception cref="S3Exception">It is malformed, or has no keys, too many, or such as cannot be.</exception>
    public static List<string> KeysOf(XElement document)
    {
        var keys = document.All("Object").Select(one => one.RequiredText("Key")).ToList();
        keys.ForEach(S3Names.RequireKey);
        return keys.Count is > 0 and <= MostKeys ? keys : throw S3Errors.MalformedXml();
    }

    public async Task PutAsync(S3Call call)
    {
        var request = call.Request;
        var attributes = ObjectHeaders.Read(request);
        if (request.Header("if-none-match") is not (null or "*"))
        {
            throw S3Errors.NotImplemented();
        }

        store.RequireBucket(call.Bucket);
        using var body = PayloadReader.BodyOf(request, call.Signature);
        await using var writer = store.Blobs.Begin(body.Length);
        var checksums = await PayloadReader.CopyToAsync(request, call.Signature, body, writer).ConfigureAwait(false);
        var stored = await store.PutAsync(ObjectPut.Of(call.Bucket, call.Key, writer.Complete(), attributes with { Checksums = checksums }) with
        {
            IfNoneMatch = request.Header("if-none-match"),
            IfMatch = request.Header("if-match") is { } etag ? Preconditions.Unquoted(etag) : null,
        }).ConfigureAwait(false);
        call.Response.Headers.ETag = $"\"{stored.ETag}\"";
        ObjectHeaders.WriteChecksums(call, checksums);
    }

    public async Task DeleteAsync(S3Call call)
    {
        await store.DeleteAsync(call.Bucket, [call.Key]).ConfigureAwait(false);
        await call.AnswerAsync(204).ConfigureAwait(false);
    }

    public async Task DeleteManyAsync(S3Call call)
    {
        var document = await call.ReadDocumentAsync("Delete").ConfigureAwait(false);
        var keys = KeysOf(document);
        await store.DeleteAsync(call.Bucket, keys).ConfigureAwait(false);
        var told = document.Text("Quiet") == "true" ? [] : keys;
        await call.AnswerAsync("DeleteResult", xml => xml.Each("Deleted", told, (item, key) => item.Text("Key", key))).ConfigureAwait(false);
    }
}
