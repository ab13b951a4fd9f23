namespace Continuo.Functions.S3.Operations;

using System.Collections.Frozen;
using System.Xml.Linq;

using Continuo.Functions.Objects;
using Continuo.Functions.S3.Payload;
using Continuo.Functions.S3.Xml;

/// <summary>Puts and deletes objects.</summary>
internal sealed class WriteOperations(ObjectStore store)
{
    private const int MostKeys = 1000;

    private static readonly FrozenSet<string> Known = FrozenSet.Create(StringComparer.Ordinal, "Key", "VersionId", "ETag", "LastModifiedTime", "Size");

    /// <summary>The objects in <c>Delete</c>.</summary>
    /// <exception cref="S3Exception">It is malformed, has no objects or too many, keys that cannot be, or says what is not understood.</exception>
    public static List<ObjectDeletion> DeletionsOf(XElement document)
    {
        if (document.Elements().FirstOrDefault(child => child.Name.LocalName is not ("Object" or "Quiet")) is { } unknown)
        {
            throw S3Errors.NotImplemented(unknown.Name.LocalName);
        }

        var objects = document.All("Object").Select(DeletionOf).ToList();
        return objects.Count is > 0 and <= MostKeys ? objects : throw S3Errors.MalformedXml();
    }

    public async Task PutAsync(S3Call call)
    {
        var request = call.Request;
        var attributes = ObjectHeaders.Read(request);
        WriteConditions.Require(request);
        store.RequireBucket(call.Bucket);
        using var body = PayloadReader.BodyOf(request, call.Signature);
        await using var writer = store.Blobs.Begin(body.Length);
        var checksums = await PayloadReader.CopyToAsync(request, call.Signature, body, writer).ConfigureAwait(false);
        var put = ObjectPut.Of(call.Bucket, call.Key, writer.Complete(), attributes with { Checksums = checksums }).On(request);
        var stored = await store.PutAsync(put).ConfigureAwait(false);
        call.Response.Headers.ETag = $"\"{stored.ETag}\"";
        ObjectHeaders.WriteChecksums(call, checksums);
    }

    public async Task DeleteAsync(S3Call call)
    {
        var deletion = new ObjectDeletion(call.Key, WriteConditions.OfDeletion(call.Request));
        var problems = await store.DeleteAsync(call.Bucket, [deletion]).ConfigureAwait(false);
        if (problems[0] is { } problem)
        {
            throw S3Errors.Of(StoreException.Of(problem));
        }

        await call.AnswerAsync(204).ConfigureAwait(false);
    }

    public async Task DeleteManyAsync(S3Call call)
    {
        var document = await call.ReadDocumentAsync("Delete").ConfigureAwait(false);
        var objects = DeletionsOf(document);
        var problems = await store.DeleteAsync(call.Bucket, objects).ConfigureAwait(false);
        var told = objects.Zip(problems).Where(one => one.Second is not null || !IsQuiet(document));
        await call.AnswerAsync("DeleteResult", xml =>
        {
            foreach (var (one, problem) in told)
            {
                xml.Element(problem is null ? "Deleted" : "Error", item => Tell(item, one, problem));
            }
        }).ConfigureAwait(false);
    }

    private static bool IsQuiet(XElement document) => document.Text("Quiet")?.Trim() == "true";

    private static void Tell(XmlWriting item, ObjectDeletion one, StoreError? problem)
    {
        item.Text("Key", one.Key);
        if (problem is { } error)
        {
            item.Text("Code", error.ToString()).Text("Message", StoreException.Of(error).Message);
        }
    }

    private static ObjectDeletion DeletionOf(XElement one)
    {
        if (one.Elements().FirstOrDefault(child => !Known.Contains(child.Name.LocalName)) is { } unknown)
        {
            throw S3Errors.NotImplemented(unknown.Name.LocalName);
        }

        if (one.Text("VersionId") is not (null or "" or "null"))
        {
            throw S3Errors.NotImplemented("VersionId");
        }

        var key = one.RequiredText("Key");
        S3Names.RequireKey(key);
        return new ObjectDeletion(key, WriteConditions.OfDeletion(one));
    }
}
