namespace Continuo.Functions.Objects;

using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;

using Continuo.Functions.State;
using Continuo.Oscar.Names;

/// <summary>Buckets and objects. Whoever watches learns of each object in the transaction that makes it.</summary>
internal sealed partial class ObjectStore(StateDatabase database, BlobFolder blobs, TimeProvider time)
{
    /// <summary>A text greater than any of UTF-8.</summary>
    private const string AboveAll = "CAST(x'FF' AS TEXT)";

    private readonly Sequencer _sequencer = new(time);
    private readonly DiskReserve _reserve = new(blobs.ReservePath);

    /// <summary>Bytes of all objects, or more; at first more than any quota.</summary>
    private long _used = long.MaxValue / 2;

    /// <summary>Who learns of objects; null: nobody.</summary>
    public IObjectWatcher? Watcher { get; set; }

    /// <summary>Most bytes of all objects together; null: as many as the disk has.</summary>
    public long? Quota { get; init; }

    /// <summary>The contents.</summary>
    public BlobFolder Blobs => blobs;

    /// <summary>Begins after what an earlier run left: sequencers go on, garbage is deleted.</summary>
    public async Task StartAsync()
    {
        if (database.Read(t => t.First("SELECT value FROM settings WHERE name = 'sequencer'", row => row.GetString(0))) is { } last)
        {
            _sequencer.StartAfter(last);
        }

        await CollectAsync().ConfigureAwait(false);
        _reserve.Take();
    }

    /// <summary>An object; null when there is none.</summary>
    /// <exception cref="StoreException">There is no such bucket.</exception>
    public StoredObject? Find(string bucket, string key) => database.Read(t =>
    {
        RequireBucket(t, bucket);
        return ObjectRows.Find(t, bucket, key);
    });

    /// <summary>An object whose contents stay while it is read, also when it is replaced or deleted; null when there is none.</summary>
    /// <exception cref="StoreException">There is no such bucket.</exception>
    public HeldObject? Hold(string bucket, string key)
    {
        while (Find(bucket, key) is { } stored)
        {
            var held = new HeldObject(stored, blobs);
            if (Find(bucket, key)?.Sequencer == stored.Sequencer)
            {
                return held;
            }

            // It was replaced before its files were held: they may be gone.
            held.Dispose();
        }

        return null;
    }

    /// <summary>Objects by key, in byte order.</summary>
    /// <param name="bucket">Their bucket.</param>
    /// <param name="prefix">What their keys begin with.</param>
    /// <param name="after">Their keys are greater; empty: from the first.</param>
    /// <param name="most">Most of them.</param>
    /// <exception cref="StoreException">There is no such bucket.</exception>
    public List<StoredObject> List(string bucket, string prefix, string after, int most) => Utf8Order.Compare(after, prefix) >= 0
        ? Select(bucket, prefix, "key > $3", after, most)
        : Select(bucket, prefix, "key >= $3", prefix, most);

    /// <summary>Objects by key, in byte order, after all whose keys begin with a text.</summary>
    /// <inheritdoc cref="List"/>
    public List<StoredObject> ListBeyond(string bucket, string prefix, string beginning, int most) => Select(bucket, prefix, $"key >= $3 || {AboveAll}", beginning, most);

    /// <summary>Puts an object whose contents are on disk; the event goes with it.</summary>
    /// <exception cref="StoreException">There is no such bucket, or a condition does not hold; the contents are deleted.</exception>
    public async Task<StoredObject> PutAsync(ObjectPut put)
    {
        var traced = put with { Trace = put.Trace ?? Activity.Current?.Id };
        var stored = await CommitAsync(t => Put(t, traced), put.Blobs).ConfigureAwait(false);
        Watcher?.OnCommitted();
        return stored;
    }

    /// <summary>Puts an object as part of a greater transaction, after which <see cref="CollectAsync"/> is due.</summary>
    public StoredObject Put(StateTransaction transaction, ObjectPut put)
    {
        RequireBucket(transaction, put.Bucket);
        CheckKey(put.Key);
        var replaced = ObjectRows.Find(transaction, put.Bucket, put.Key);
        CheckConditions(put, replaced);
        CheckQuota(transaction, put.Blobs.Sum(b => b.Size) - (replaced?.Size ?? 0));
        var stored = new StoredObject(put.Bucket, put.Key, put.Blobs.Sum(b => b.Size), put.ETag, Milliseconds(time.GetUtcNow()), _sequencer.Next(), put.Blobs, put.Attributes);
        ObjectRows.Put(transaction, stored, replaced);
        transaction.Execute("INSERT OR REPLACE INTO settings (name, value) VALUES ('sequencer', $1)", stored.Sequencer);
        Watcher?.OnPut(transaction, stored, put);
        return stored;
    }

    /// <summary>Puts an object again that keeps its contents, in one transaction with the look at it.</summary>
    /// <param name="bucket">Its bucket.</param>
    /// <param name="key">Its key.</param>
    /// <param name="change">What it is to be; it must have the same contents.</param>
    /// <exception cref="StoreException">There is no such object.</exception>
    public async Task<StoredObject> PutAgainAsync(string bucket, string key, Func<StoredObject, ObjectPut> change)
    {
        var trace = Activity.Current?.Id;
        var stored = await database.CommitAsync(t => Put(t, change(Require(t, bucket, key)) with { Trace = trace })).ConfigureAwait(false);
        Watcher?.OnCommitted();
        return stored;
    }

    /// <summary>Changes what is known of an object beside its contents, such as tags; there is no event.</summary>
    /// <exception cref="StoreException">There is no such object.</exception>
    public Task<StoredObject> ChangeAsync(string bucket, string key, Func<ObjectAttributes, ObjectAttributes> change) => database.CommitAsync(t =>
    {
        var stored = Require(t, bucket, key);
        var changed = stored with { Attributes = change(stored.Attributes) };
        t.Execute("UPDATE objects SET attributes = $3 WHERE bucket = $1 AND key = $2", bucket, key, ObjectRows.WriteAttributes(changed.Attributes));
        return changed;
    });

    /// <summary>Puts empty objects that stand for folders, where there are none yet.</summary>
    public async Task PutMarkersAsync(IEnumerable<(string Bucket, string Key)> folders)
    {
        foreach (var (bucket, key) in folders.Where(f => Find(f.Bucket, f.Key) is null))
        {
            await using var writer = blobs.Begin();
            await PutAsync(ObjectPut.Of(bucket, key, writer.Complete(), ObjectAttributes.Default)).ConfigureAwait(false);
        }
    }

    /// <summary>Commits work that makes contents garbage, and deletes these; on a full disk the reserve is used.</summary>
    public async Task FreeAsync(Action<StateTransaction> work)
    {
        try
        {
            await database.CommitAsync(work).ConfigureAwait(false);
        }
        catch (DiskFullException)
        {
            _reserve.Release();
            await database.CommitAsync(work).ConfigureAwait(false);
        }

        await CollectAsync().ConfigureAwait(false);
        _reserve.Take();
    }

    /// <summary>Deletes the files that nothing refers to any more; those that somebody reads wait for the next time.</summary>
    public async Task CollectAsync()
    {
        var garbage = database.Read(t => t.Query("SELECT id FROM garbage LIMIT 1000", row => row.GetString(0)));
        if (garbage.Count == 0)
        {
            return;
        }

        var deleted = garbage.FindAll(blobs.TryDelete);
        await database.CommitAsync(t => deleted.ForEach(id => t.Execute("DELETE FROM garbage WHERE id = $1", id))).ConfigureAwait(false);
    }

    /// <summary>Deletes the files that a crash of an earlier run left without a row; once, while requests are served.</summary>
    public int Sweep()
    {
        var orphans = blobs.OfEarlierRuns()
            .Where(id => database.Read(t => t.Number("SELECT EXISTS (SELECT 1 FROM blobs WHERE id = $1)", id)) == 0)
            .ToList();
        blobs.ForgetOurs();
        return orphans.Count(blobs.TryDelete);
    }

    /// <summary>Commits work that takes contents over; when it fails, they are deleted.</summary>
    public async Task<T> CommitAsync<T>(Func<StateTransaction, T> work, IEnumerable<BlobPart> contents)
    {
        try
        {
            var result = await database.CommitAsync(work).ConfigureAwait(false);
            await CollectAsync().ConfigureAwait(false);
            return result;
        }
        catch
        {
            foreach (var blob in contents.Where(b => database.Read(t => t.Number("SELECT EXISTS (SELECT 1 FROM blobs WHERE id = $1)", b.Id)) == 0))
            {
                blobs.Delete(blob.Id);
            }

            throw;
        }
    }

    private void CheckQuota(StateTransaction transaction, long growth)
    {
        if (Quota is not { } most || growth <= 0)
        {
            return;
        }

        // Deletions are not followed: what is used is counted anew when it seems to be too much. Only one thread writes.
        if (_used + growth > most)
        {
            _used = transaction.Number("SELECT sum(size) FROM objects");
        }

        if (_used + growth > most)
        {
            throw new StoreException(StoreError.QuotaExceeded, $"The quota of {most} bytes is used up.");
        }

        _used += growth;
    }

    /// <summary>Whoever puts it: what no client could ask for must not be there.</summary>
    private static void CheckKey(string key)
    {
        if (ObjectKey.Problem(key) is { } problem)
        {
            throw new StoreException(ObjectKey.IsTooLong(key) ? StoreError.KeyTooLongError : StoreError.InvalidURI, $"The key of the object is not allowed: {problem}.");
        }
    }

    private static void CheckConditions(ObjectPut put, StoredObject? before)
    {
        if (put.IfMatch is not null && before is null)
        {
            throw StoreException.NoSuchKey();
        }

        if ((put.IfNoneMatch == "*" && before is not null) || (put.IfMatch is { } wanted && wanted != "*" && wanted != before!.ETag))
        {
            throw StoreException.PreconditionFailed();
        }
    }

    private static DateTimeOffset Milliseconds(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds());
}
