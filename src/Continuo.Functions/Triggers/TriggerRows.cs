namespace Continuo.Functions.Triggers;

using Continuo.Functions.State;

/// <summary>Triggers that clients set over S3, beside those of the definitions of services.</summary>
internal static class TriggerRows
{
    /// <summary>Deletes the rows of a service.</summary>
    public static void Delete(StateTransaction transaction, string service) => transaction.Execute("DELETE FROM notifications WHERE target = $1", service);

    /// <summary>Services that an object of a bucket starts.</summary>
    public static IEnumerable<string> Targets(StateTransaction transaction, string bucket, string key, string eventName) => transaction
        .Query("SELECT target, events, prefix, suffix FROM notifications WHERE bucket = $1", row => (Target: row.GetString(0), Events: row.GetString(1), Prefix: row.GetString(2), Suffix: row.GetString(3)), bucket)
        .Where(rule => Covers(rule.Events, eventName) && key.StartsWith(FilterText.Decode(rule.Prefix), StringComparison.Ordinal) && key.EndsWith(FilterText.Decode(rule.Suffix), StringComparison.Ordinal))
        .Select(rule => rule.Target);

    /// <summary>Whether a list of events such as <c>s3:ObjectCreated:*</c> covers <c>s3:ObjectCreated:Put</c>.</summary>
    private static bool Covers(string events, string eventName) => events.Split(' ')
        .Any(e => e == eventName || (e.EndsWith('*') && eventName.StartsWith(e[..^1], StringComparison.Ordinal)));
}
