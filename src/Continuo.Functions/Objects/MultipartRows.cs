namespace Continuo.Functions.Objects;

using System.Text.Json;

using Continuo.Functions.State;

using Microsoft.Data.Sqlite;

/// <summary>Uploads and their parts as rows.</summary>
internal static class MultipartRows
{
    private const string UploadColumns = "id, bucket, key, created, attributes, checksum";

    private const string Whole = "whole";
    private const string Composite = "composite";

    public static void Add(StateTransaction transaction, StoredUpload upload) => transaction.Execute(
        $"INSERT INTO uploads ({UploadColumns}) VALUES ($1, $2, $3, $4, $5, $6)",
        upload.Id, upload.Bucket, upload.Key, upload.Created.ToUnixTimeMilliseconds(), ObjectRows.WriteAttributes(upload.Attributes),
        upload.Checksum is { } checksum ? $"{checksum.Algorithm} {(checksum.IsWhole ? Whole : Composite)}" : null);

    /// <exception cref="StoreException">There is no such bucket or upload.</exception>
    public static StoredUpload Require(StateTransaction transaction, string bucket, string key, string id)
    {
        ObjectStore.RequireBucket(transaction, bucket);
        return Find(transaction, bucket, key, id) ?? throw NoSuchUpload();
    }

    /// <summary>An upload; null when there is none, or no more.</summary>
    public static StoredUpload? Find(StateTransaction transaction, string bucket, string key, string id) =>
        transaction.First($"SELECT {UploadColumns} FROM uploads WHERE id = $1 AND bucket = $2 AND key = $3", ReadUpload, id, bucket, key);

    public static StoreException NoSuchUpload() =>
        new(StoreError.NoSuchUpload, "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.");

    /// <summary>Uploads by key and name, after one of them.</summary>
    public static List<StoredUpload> List(StateTransaction transaction, string bucket, string prefix, string afterKey, string afterId, int most) => transaction.Query(
        $"""
        SELECT {UploadColumns} FROM uploads
        WHERE bucket = $1 AND (key, id) > ($2, $3) AND key >= $4 AND key < $4 || CAST(x'FF' AS TEXT) ORDER BY key, id LIMIT $5
        """,
        ReadUpload, bucket, afterKey, afterId, prefix, most);

    /// <summary>Uploads that were begun before a moment.</summary>
    public static List<string> Begun(StateTransaction transaction, DateTimeOffset before, int most) =>
        transaction.Query("SELECT id FROM uploads WHERE created < $1 LIMIT $2", row => row.GetString(0), before.ToUnixTimeMilliseconds(), most);

    /// <summary>Adds a part; one of the same number goes.</summary>
    public static void Put(StateTransaction transaction, string upload, StoredPart part)
    {
        ObjectRows.Discard(transaction, transaction.Query("SELECT blob, size FROM parts WHERE upload = $1 AND number = $2", ReadBlob, upload, part.Number));
        transaction.Execute("INSERT OR IGNORE INTO blobs (id) VALUES ($1)", part.Blob.Id);
        transaction.Execute(
            "INSERT OR REPLACE INTO parts (upload, number, blob, size, etag, modified, checksums) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            upload, part.Number, part.Blob.Id, part.Blob.Size, part.ETag, part.Modified.ToUnixTimeMilliseconds(),
            JsonSerializer.Serialize(part.Checksums, ObjectJson.Default.ImmutableSortedDictionaryStringString));
    }

    /// <summary>Parts by number, after one of them.</summary>
    public static List<StoredPart> Parts(StateTransaction transaction, string upload, int after = 0, int most = int.MaxValue) => transaction.Query(
        "SELECT blob, size, number, etag, modified, checksums FROM parts WHERE upload = $1 AND number > $2 ORDER BY number LIMIT $3", ReadPart, upload, after, most);

    /// <summary>Ends an upload; the contents are left alone.</summary>
    public static void Delete(StateTransaction transaction, string upload)
    {
        transaction.Execute("DELETE FROM parts WHERE upload = $1", upload);
        transaction.Execute("DELETE FROM uploads WHERE id = $1", upload);
    }

    private static BlobPart ReadBlob(SqliteDataReader row) => new(row.GetString(0), row.GetInt64(1));

    private static StoredUpload ReadUpload(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)), ObjectRows.ReadAttributes(row.GetString(4)),
        row.IsDBNull(5) ? null : ReadChecksum(row.GetString(5)));

    private static UploadChecksum ReadChecksum(string text) => new(text[..text.IndexOf(' ')], text.EndsWith(Whole, StringComparison.Ordinal));

    private static StoredPart ReadPart(SqliteDataReader row) => new(
        row.GetInt32(2), ReadBlob(row), row.GetString(3), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        JsonSerializer.Deserialize(row.GetString(5), ObjectJson.Default.ImmutableSortedDictionaryStringString)!);
}
