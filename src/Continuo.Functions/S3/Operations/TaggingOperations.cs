namespace Continuo.Functions.S3.Operations;

using System.Collections.Immutable;

using Continuo.Functions.Objects;
using Continuo.Functions.S3.Xml;

/// <summary>Tags of buckets and objects.</summary>
internal sealed class TaggingOperations(ObjectStore store)
{
    private const string Root = "Tagging";

    public Task GetOfBucketAsync(S3Call call)
    {
        var tags = store.RequireBucket(call.Bucket).Tags ?? throw S3Errors.NoSuchTagSet();
        return call.AnswerAsync(Root, xml => TagSet.Write(xml, tags));
    }

    public async Task PutOfBucketAsync(S3Call call)
    {
        var tags = TagSet.Read(await call.ReadDocumentAsync(Root).ConfigureAwait(false), TagSet.MostOfBucket);
        await store.TagBucketAsync(call.Bucket, tags).ConfigureAwait(false);
        await call.AnswerAsync(204).ConfigureAwait(false);
    }

    public async Task DeleteOfBucketAsync(S3Call call)
    {
        await store.TagBucketAsync(call.Bucket, null).ConfigureAwait(false);
        await call.AnswerAsync(204).ConfigureAwait(false);
    }

    public Task GetOfObjectAsync(S3Call call)
    {
        var stored = store.Find(call.Bucket, call.Key) ?? throw S3Errors.NoSuchKey();
        return call.AnswerAsync(Root, xml => TagSet.Write(xml, stored.Attributes.Tags));
    }

    public async Task PutOfObjectAsync(S3Call call)
    {
        var tags = TagSet.Read(await call.ReadDocumentAsync(Root).ConfigureAwait(false), TagSet.MostOfObject);
        await ChangeAsync(call, tags).ConfigureAwait(false);
    }

    public async Task DeleteOfObjectAsync(S3Call call)
    {
        await ChangeAsync(call, ImmutableSortedDictionary<string, string>.Empty).ConfigureAwait(false);
        await call.AnswerAsync(204).ConfigureAwait(false);
    }

    private Task<StoredObject> ChangeAsync(S3Call call, ImmutableSortedDictionary<string, string> tags) =>
        store.ChangeAsync(call.Bucket, call.Key, attributes => attributes with { Tags = tags });
}
