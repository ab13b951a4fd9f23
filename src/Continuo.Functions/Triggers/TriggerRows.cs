namespace Continuo.Functions.Triggers;

using Continuo.Functions.State;
using Continuo.Oscar.Services;

/// <summary>Which new objects start jobs of which service. Rows that clients set over S3 and rows of definitions are alike.</summary>
internal static class TriggerRows
{
    /// <summary>What rows of definitions are called begins so.</summary>
    private const string OfDefinition = "input:";

    /// <summary>Sets the rows of a definition.</summary>
    public static void Replace(StateTransaction transaction, ServiceDefinition definition)
    {
        Delete(transaction, definition.Name);
        foreach (var (path, index) in definition.Input.Where(p => p.IsLocal).Select((p, i) => (p, i)))
        {
            transaction.Execute(
                "INSERT OR REPLACE INTO notifications (bucket, id, target, events, prefix, suffix) VALUES ($1, $2, $3, $4, $5, $6)",
                path.Bucket, $"{OfDefinition}{definition.Name}:{index}", definition.Name, "s3:ObjectCreated:*", path.KeyPrefix, "");
        }
    }

    /// <summary>Deletes the rows of a service.</summary>
    public static void Delete(StateTransaction transaction, string service) => transaction.Execute("DELETE FROM notifications WHERE target = $1", service);

    /// <summary>Services that an object of a bucket starts, each once.</summary>
    public static List<string> Targets(StateTransaction transaction, string bucket, string key, string eventName) => transaction
        .Query("SELECT target, events, prefix, suffix FROM notifications WHERE bucket = $1 ORDER BY target", row => (Target: row.GetString(0), Events: row.GetString(1), Prefix: row.GetString(2), Suffix: row.GetString(3)), bucket)
        .Where(rule => key.StartsWith(rule.Prefix, StringComparison.Ordinal) && key.EndsWith(rule.Suffix, StringComparison.Ordinal) && Covers(rule.Events, eventName))
        .Select(rule => rule.Target)
        .Distinct(StringComparer.Ordinal)
        .ToList();

    /// <summary>Whether a list of events such as <c>s3:ObjectCreated:*</c> covers <c>s3:ObjectCreated:Put</c>.</summary>
    private static bool Covers(string events, string eventName) => events.Split(' ')
        .Any(e => e == eventName || (e.EndsWith('*') && eventName.StartsWith(e[..^1], StringComparison.Ordinal)));
}
