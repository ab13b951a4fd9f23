namespace Continuo.Functions.Objects;

using System.Text.Json;

using Continuo.Functions.State;

using Microsoft.Data.Sqlite;

/// <summary>Uploads that were completed as rows.</summary>
internal static class CompletedUploadRows
{
    public static void Add(StateTransaction transaction, StoredUpload upload, DateTimeOffset now, CompletedUpload completed) => transaction.Execute(
        "INSERT INTO completed_uploads (id, bucket, key, at, etag, checksums, parts) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        upload.Id, upload.Bucket, upload.Key, now.ToUnixTimeMilliseconds(), completed.ETag,
        JsonSerializer.Serialize(completed.Checksums, ObjectJson.Default.ImmutableSortedDictionaryStringString), completed.Parts);

    /// <summary>How an upload ended; null when it did not, or too long ago.</summary>
    public static CompletedUpload? Find(StateTransaction transaction, string bucket, string key, string id) => transaction.First(
        "SELECT etag, checksums, parts FROM completed_uploads WHERE id = $1 AND bucket = $2 AND key = $3",
        Read,
        id, bucket, key);

    /// <summary>Whether some were completed before a moment.</summary>
    public static bool AnyBefore(StateTransaction transaction, DateTimeOffset before) =>
        transaction.Number("SELECT EXISTS (SELECT 1 FROM completed_uploads WHERE at < $1)", before.ToUnixTimeMilliseconds()) == 1;

    /// <summary>Forgets those that were completed before a moment, some at a time.</summary>
    public static void Forget(StateTransaction transaction, DateTimeOffset before, int most) => transaction.Execute(
        "DELETE FROM completed_uploads WHERE id IN (SELECT id FROM completed_uploads WHERE at < $1 LIMIT $2)",
        before.ToUnixTimeMilliseconds(), most);

    private static CompletedUpload Read(SqliteDataReader row) => new(
        row.GetString(0), JsonSerializer.Deserialize(row.GetString(1), ObjectJson.Default.ImmutableSortedDictionaryStringString)!, row.GetString(2));
}
