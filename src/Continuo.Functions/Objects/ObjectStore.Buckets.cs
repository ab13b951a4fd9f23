namespace Continuo.Functions.Objects;

using System.Collections.Immutable;
using System.Text.Json;

using Continuo.Functions.State;
using Continuo.Oscar.Names;

using Microsoft.Data.Sqlite;

/// <summary>Buckets.</summary>
internal sealed partial class ObjectStore
{
    /// <summary>Makes a bucket.</summary>
    /// <returns>False when it is there already.</returns>
    public Task<bool> CreateBucketAsync(string name, string owner) => database.CommitAsync(t => CreateBucket(t, name, owner));

    /// <inheritdoc cref="CreateBucketAsync"/>
    /// <exception cref="StoreException">Buckets must not be called so, and there is none yet: an earlier version may have made it.</exception>
    public bool CreateBucket(StateTransaction transaction, string name, string owner) =>
        BucketName.Problem(name) is { } problem && FindBucket(transaction, name) is null
            ? throw new StoreException(StoreError.InvalidBucketName, $"The bucket name is not allowed: {problem}.")
            : transaction.Execute("INSERT OR IGNORE INTO buckets (name, created, owner) VALUES ($1, $2, $3)", name, time.GetUtcNow().ToUnixTimeMilliseconds(), owner) > 0;

    /// <summary>A bucket; null when there is none.</summary>
    public StoredBucket? FindBucket(string name) => database.Read(t => FindBucket(t, name));

    /// <summary>A bucket.</summary>
    /// <exception cref="StoreException">There is no such bucket.</exception>
    public StoredBucket RequireBucket(string name) => database.Read(t => RequireBucket(t, name));

    /// <summary>All buckets by name.</summary>
    public List<StoredBucket> Buckets() => database.Read(t => t.Query("SELECT name, created, owner, tags FROM buckets ORDER BY name", ReadBucket));

    /// <summary>Tags a bucket; null takes its tags away.</summary>
    public Task TagBucketAsync(string name, ImmutableSortedDictionary<string, string>? tags) => database.CommitAsync(t =>
    {
        RequireBucket(t, name);
        t.Execute("UPDATE buckets SET tags = $2 WHERE name = $1", name, tags is null ? null : JsonSerializer.Serialize(tags, ObjectJson.Default.ImmutableSortedDictionaryStringString));
    });

    /// <summary>Deletes a bucket, with its uploads and notifications.</summary>
    /// <param name="name">The bucket.</param>
    /// <param name="withObjects">Whether its objects go with it; otherwise it must have none.</param>
    /// <exception cref="StoreException">There is no such bucket, or it has objects.</exception>
    public async Task DeleteBucketAsync(string name, bool withObjects = false)
    {
        while (withObjects && List(name, "", "", 1000) is { Count: > 0 } page)
        {
            await DeleteAsync(name, [.. page.Select(o => o.Key)]).ConfigureAwait(false);
        }

        await DeleteEmptyBucketAsync(name).ConfigureAwait(false);
    }

    /// <exception cref="StoreException">There is no such bucket.</exception>
    public static StoredBucket RequireBucket(StateTransaction transaction, string name) =>
        FindBucket(transaction, name) ?? throw new StoreException(StoreError.NoSuchBucket, "The specified bucket does not exist");

    private static StoredObject Require(StateTransaction transaction, string bucket, string key)
    {
        RequireBucket(transaction, bucket);
        return ObjectRows.Find(transaction, bucket, key) ?? throw StoreException.NoSuchKey();
    }

    /// <summary>One bound from below, so that the index leads to the first row.</summary>
    private List<StoredObject> Select(string bucket, string prefix, string from, string bound, int most) => database.Read(t =>
    {
        RequireBucket(t, bucket);
        return t.Query(
            $"SELECT {ObjectRows.Columns} FROM objects WHERE bucket = $1 AND key < $2 || {AboveAll} AND {from} ORDER BY key LIMIT $4", ObjectRows.Read, bucket, prefix, bound, most);
    });

    private Task DeleteEmptyBucketAsync(string name) => FreeAsync(t =>
    {
        RequireBucket(t, name);
        if (t.Number("SELECT EXISTS (SELECT 1 FROM objects WHERE bucket = $1)", name) > 0)
        {
            throw new StoreException(StoreError.BucketNotEmpty, "The bucket you tried to delete is not empty");
        }

        t.Execute("DELETE FROM buckets WHERE name = $1", name);
        t.Execute("DELETE FROM notifications WHERE bucket = $1", name);
        ObjectRows.Discard(t, t.Query("SELECT blob, p.size FROM parts p JOIN uploads u ON u.id = p.upload WHERE u.bucket = $1", row => new BlobPart(row.GetString(0), row.GetInt64(1)), name));
        t.Execute("DELETE FROM parts WHERE upload IN (SELECT id FROM uploads WHERE bucket = $1)", name);
        t.Execute("DELETE FROM uploads WHERE bucket = $1", name);
    });

    private static StoredBucket? FindBucket(StateTransaction transaction, string name) =>
        transaction.First("SELECT name, created, owner, tags FROM buckets WHERE name = $1", ReadBucket, name);

    private static StoredBucket ReadBucket(SqliteDataReader row) => new(
        row.GetString(0),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
        row.GetString(2),
        row.IsDBNull(3) ? null : JsonSerializer.Deserialize(row.GetString(3), ObjectJson.Default.ImmutableSortedDictionaryStringString));
}
