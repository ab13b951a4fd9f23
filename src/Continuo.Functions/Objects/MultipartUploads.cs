namespace Continuo.Functions.Objects;

using System.Collections.Immutable;
using System.Diagnostics;

using Continuo.Functions.State;

/// <summary>Objects that come in parts. The parts stay the files they came as: completing costs rows, whatever the size.</summary>
internal sealed class MultipartUploads(StateDatabase database, ObjectStore store, TimeProvider time)
{
    /// <summary>Least bytes of every part but the last.</summary>
    public const long LeastPartSize = 5 << 20;

    /// <summary>Uploads that are given up in one transaction: each may have ten thousand parts.</summary>
    private const int AtOnce = 20;

    /// <summary>Ends of uploads that are forgotten in one transaction; each is a row.</summary>
    private const int EndsAtOnce = 10_000;

    /// <summary>Begins an upload.</summary>
    /// <param name="bucket">Bucket of the object.</param>
    /// <param name="key">Key of the object.</param>
    /// <param name="attributes">What will be known of the object.</param>
    /// <param name="checksum">The checksum that it will have; null: that of its parts, where they have one.</param>
    /// <returns>Its name.</returns>
    /// <exception cref="StoreException">There is no such bucket.</exception>
    public Task<string> CreateAsync(string bucket, string key, ObjectAttributes attributes, UploadChecksum? checksum = null) => database.CommitAsync(t =>
    {
        ObjectStore.RequireBucket(t, bucket);
        var id = Guid.CreateVersion7().ToString("N");
        MultipartRows.Add(t, new StoredUpload(id, bucket, key, time.GetUtcNow(), attributes, checksum));
        return id;
    });

    /// <summary>An upload.</summary>
    /// <exception cref="StoreException">There is no such bucket or upload.</exception>
    public StoredUpload Require(string bucket, string key, string id) => database.Read(t => MultipartRows.Require(t, bucket, key, id));

    /// <summary>Adds a part whose contents are on disk; one of the same number is replaced.</summary>
    /// <exception cref="StoreException">There is no such bucket or upload; the contents are deleted.</exception>
    public Task<StoredPart> PutPartAsync(string bucket, string key, string id, int number, StagedBlob blob, ImmutableSortedDictionary<string, string> checksums)
    {
        var part = new StoredPart(number, new BlobPart(blob.Id, blob.Size), blob.Md5, time.GetUtcNow(), checksums);
        return store.CommitAsync(
            t =>
            {
                MultipartRows.Put(t, MultipartRows.Require(t, bucket, key, id).Id, part);
                return part;
            },
            [part.Blob]);
    }

    /// <summary>
    /// Makes the object; parts that were not chosen are deleted. When the upload was completed before out of the same parts, nothing is made
    /// and the answer is the same, whatever became of the object: the client asks again because it did not hear the answer.
    /// </summary>
    /// <param name="bucket">Bucket of the object.</param>
    /// <param name="key">Key of the object.</param>
    /// <param name="id">The upload.</param>
    /// <param name="chosen">Parts of the object, in order.</param>
    /// <param name="change">Last changes of the object, such as its conditions and checksums.</param>
    /// <exception cref="StoreException">There is no such bucket or upload, or its parts are not as said; nothing is changed.</exception>
    public async Task<CompletedUpload> CompleteAsync(
        string bucket, string key, string id, IReadOnlyList<ChosenPart> chosen, Func<StoredUpload, ObjectPut, IReadOnlyList<StoredPart>, ObjectPut> change)
    {
        var (trace, digest) = (Activity.Current?.Id, CompletedUpload.DigestOf(chosen));
        var completed = await store.CommitAsync(
            t =>
            {
                ObjectStore.RequireBucket(t, bucket);
                if (MultipartRows.Find(t, bucket, key, id) is not { } upload)
                {
                    var before = CompletedUploadRows.Find(t, bucket, key, id);
                    return before?.Parts == digest ? before : throw MultipartRows.NoSuchUpload();
                }

                var all = MultipartRows.Parts(t, id);
                var parts = Choose(all, chosen);
                var put = new ObjectPut(bucket, key, MultipartETag.Of(parts), [.. parts.Select(p => p.Blob)], upload.Attributes) { EventName = "CompleteMultipartUpload", Trace = trace };
                MultipartRows.Delete(t, id);
                ObjectRows.Discard(t, all.Except(parts).Select(p => p.Blob));
                var stored = store.Put(t, change(upload, put, parts));
                var end = new CompletedUpload(stored.ETag, stored.Attributes.Checksums, digest);
                CompletedUploadRows.Add(t, upload, time.GetUtcNow(), end);
                return end;
            },
            contents: []).ConfigureAwait(false);
        store.Watcher?.OnCommitted();
        return completed;
    }

    /// <summary>Gives an upload up; its parts are deleted.</summary>
    /// <exception cref="StoreException">There is no such bucket or upload.</exception>
    public Task AbortAsync(string bucket, string key, string id) => store.FreeAsync(t =>
    {
        MultipartRows.Require(t, bucket, key, id);
        Abort(t, id);
    });

    /// <summary>
    /// Gives up uploads that were begun before a moment, some at a time; their parts are deleted. Those that were completed before it are
    /// forgotten.
    /// </summary>
    public async Task ForgetAsync(DateTimeOffset before)
    {
        if (database.Read(t => MultipartRows.Begun(t, before, AtOnce)) is { Count: > 0 } old)
        {
            await store.FreeAsync(t => old.ForEach(id => Abort(t, id))).ConfigureAwait(false);
        }

        if (database.Read(t => CompletedUploadRows.AnyBefore(t, before)))
        {
            await database.CommitAsync(t => CompletedUploadRows.Forget(t, before, EndsAtOnce)).ConfigureAwait(false);
        }
    }

    /// <summary>Parts by number, after one of them.</summary>
    public List<StoredPart> Parts(StoredUpload upload, int after, int most) => database.Read(t => MultipartRows.Parts(t, upload.Id, after, most));

    /// <summary>Uploads by key and name, after one of them.</summary>
    /// <exception cref="StoreException">There is no such bucket.</exception>
    public List<StoredUpload> List(string bucket, string prefix, string afterKey, string afterId, int most) => database.Read(t =>
    {
        ObjectStore.RequireBucket(t, bucket);
        return MultipartRows.List(t, bucket, prefix, afterKey, afterId, most);
    });

    private static void Abort(StateTransaction transaction, string id)
    {
        ObjectRows.Discard(transaction, MultipartRows.Parts(transaction, id).Select(p => p.Blob));
        MultipartRows.Delete(transaction, id);
    }

    private static List<StoredPart> Choose(List<StoredPart> all, IReadOnlyList<ChosenPart> chosen)
    {
        var byNumber = all.ToDictionary(part => part.Number);
        var parts = new List<StoredPart>(chosen.Count);
        foreach (var choice in chosen)
        {
            if (parts.Count > 0 && choice.Number <= parts[^1].Number)
            {
                throw new StoreException(StoreError.InvalidPartOrder, "The list of parts was not in ascending order. The parts list must be specified in order by part number.");
            }

            if (!byNumber.TryGetValue(choice.Number, out var part) || part.ETag != choice.ETag || !Matches(part, choice))
            {
                throw new StoreException(StoreError.InvalidPart, $"Part {choice.Number} was not uploaded, or its entity tag or checksum is another.");
            }

            parts.Add(part);
        }

        return parts.SkipLast(1).Any(part => part.Blob.Size < LeastPartSize)
            ? throw new StoreException(StoreError.EntityTooSmall, "Your proposed upload is smaller than the minimum allowed object size.")
            : parts;
    }

    private static bool Matches(StoredPart part, ChosenPart choice) =>
        choice.Checksums.All(said => part.Checksums.TryGetValue(said.Key, out var found) && found == said.Value);
}
