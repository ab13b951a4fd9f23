namespace Continuo.Functions.Objects;

using System.Collections.Immutable;
using System.Text.Json;

using Continuo.Functions.State;

using Microsoft.Data.Sqlite;

/// <summary>Objects as rows.</summary>
internal static class ObjectRows
{
    /// <summary>The columns that <see cref="Read"/> expects.</summary>
    public const string Columns = "bucket, key, size, etag, modified, sequencer, blobs, attributes";

    public static StoredObject Read(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetInt64(2),
        row.GetString(3),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        row.GetString(5),
        ReadBlobs(row.GetString(6)),
        ReadAttributes(row.GetString(7)));

    public static StoredObject? Find(StateTransaction transaction, string bucket, string key) =>
        transaction.First($"SELECT {Columns} FROM objects WHERE bucket = $1 AND key = $2", Read, bucket, key);

    /// <summary>Puts an object, whose contents are then its own; what it replaces becomes garbage.</summary>
    public static void Put(StateTransaction transaction, StoredObject stored, StoredObject? replaced)
    {
        transaction.Execute(
            $"INSERT OR REPLACE INTO objects ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            stored.Bucket, stored.Key, stored.Size, stored.ETag, stored.Modified.ToUnixTimeMilliseconds(), stored.Sequencer, WriteBlobs(stored.Blobs), WriteAttributes(stored.Attributes));
        foreach (var blob in stored.Blobs)
        {
            transaction.Execute("INSERT OR IGNORE INTO blobs (id) VALUES ($1)", blob.Id);
        }

        Discard(transaction, replaced is null ? [] : replaced.Blobs.Except(stored.Blobs));
    }

    /// <summary>Deletes an object; its contents become garbage.</summary>
    public static void Delete(StateTransaction transaction, StoredObject stored)
    {
        transaction.Execute("DELETE FROM objects WHERE bucket = $1 AND key = $2", stored.Bucket, stored.Key);
        Discard(transaction, stored.Blobs);
    }

    /// <summary>Makes contents garbage.</summary>
    public static void Discard(StateTransaction transaction, IEnumerable<BlobPart> blobs)
    {
        foreach (var blob in blobs)
        {
            transaction.Execute("DELETE FROM blobs WHERE id = $1", blob.Id);
            transaction.Execute("INSERT OR IGNORE INTO garbage (id) VALUES ($1)", blob.Id);
        }
    }

    public static string WriteAttributes(ObjectAttributes attributes) => JsonSerializer.Serialize(attributes, ObjectJson.Default.ObjectAttributes);

    public static ObjectAttributes ReadAttributes(string text) => JsonSerializer.Deserialize(text, ObjectJson.Default.ObjectAttributes)!;

    /// <summary><c>id:size</c>, separated by spaces.</summary>
    private static string WriteBlobs(ImmutableArray<BlobPart> blobs) => string.Join(' ', blobs.Select(b => $"{b.Id}:{b.Size}"));

    private static ImmutableArray<BlobPart> ReadBlobs(string text) =>
    [
        .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => new BlobPart(part[..part.IndexOf(':')], long.Parse(part[(part.IndexOf(':') + 1)..]))),
    ];
}
