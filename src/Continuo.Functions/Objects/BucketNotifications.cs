namespace Continuo.Functions.Objects;

using Continuo.Functions.State;

/// <summary>What clients of S3 set of the notifications of a bucket. Events are stored with a space between them.</summary>
internal sealed class BucketNotifications(StateDatabase database)
{
    /// <summary>All of a bucket, by name.</summary>
    /// <exception cref="StoreException">There is no such bucket.</exception>
    public List<BucketNotification> List(string bucket) => database.Read(t =>
    {
        ObjectStore.RequireBucket(t, bucket);
        return t.Query(
            "SELECT id, target, events, prefix, suffix FROM notifications WHERE bucket = $1 ORDER BY id",
            row => new BucketNotification(row.GetString(0), row.GetString(1), [.. row.GetString(2).Split(' ')], row.GetString(3), row.GetString(4)),
            bucket);
    });

    /// <summary>Sets all of a bucket: those that are not named go.</summary>
    /// <exception cref="StoreException">There is no such bucket.</exception>
    public Task ReplaceAsync(string bucket, IEnumerable<BucketNotification> notifications) => database.CommitAsync(t =>
    {
        ObjectStore.RequireBucket(t, bucket);
        t.Execute("DELETE FROM notifications WHERE bucket = $1", bucket);
        foreach (var one in notifications)
        {
            t.Execute(
                "INSERT INTO notifications (bucket, id, target, events, prefix, suffix) VALUES ($1, $2, $3, $4, $5, $6)",
                bucket, one.Id, one.Target, string.Join(' ', one.Events), one.Prefix, one.Suffix);
        }
    });
}
