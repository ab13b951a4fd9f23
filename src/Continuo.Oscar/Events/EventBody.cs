namespace Continuo.Oscar.Events;

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

/// <summary>The body of an event, understood: what kind it is, and which object it tells of.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Storage">The object; null when it tells of none.</param>
public sealed record EventBody(EventKind Kind, StorageEvent? Storage)
{
    private const int DeepestNesting = 4;
    private const string MetadataPrefix = "x-amz-meta-";
    private static readonly EventBody Unknown = new(EventKind.Unknown, null);

    /// <summary>Storage provider that a delegated event names; empty: that of the service.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Query parameters of a request that came through a gateway.</summary>
    public ImmutableSortedDictionary<string, string> Query { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The text that is the input when the event tells of no object: the body, or what a gateway wrapped.</summary>
    public string Payload { get; init; } = "";

    /// <summary>Reads a body.</summary>
    /// <param name="text">The body; anything.</param>
    /// <returns>What it is; never a failure.</returns>
    public static EventBody Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, DeepestNesting);
    }

    private static EventBody Read(string text, int depth)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || depth == 0)
            {
                return Unknown with { Payload = text };
            }

            if (root.TryGetProperty("httpMethod", out _))
            {
                return Gateway(root, depth);
            }

            if (root.TryGetProperty("event", out _) && root.TryGetProperty("subscription", out _))
            {
                return Made(EventKind.DCache, "dcache", "", Child(root, "event") is { } made ? Text(made, "name") : "", text);
            }

            if (root.TryGetProperty("event_type", out _) && Child(root, "payload") is { } payload && Text(payload, "scope") is { Length: > 0 } scope)
            {
                return Made(EventKind.Rucio, "rucio", scope, Text(payload, "name"), text);
            }

            // OSCAR takes any text with an event for a delegated one; the provider tells them from a user's own.
            if (root.TryGetProperty("event", out var inner) && root.TryGetProperty("storage_provider", out var provider) && provider.ValueKind == JsonValueKind.String)
            {
                var original = inner.ValueKind == JsonValueKind.String ? inner.GetString()! : inner.GetRawText();
                return Read(original, depth - 1) with { Kind = EventKind.Delegated, Provider = provider.GetString()! };
            }

            return Record(root) is { } storage ? new EventBody(EventKind.Storage, storage) { Payload = text } : Unknown with { Payload = text };
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or ArgumentException)
        {
            // The second: a text in it holds half of a surrogate pair; the third: it does itself.
            return Unknown with { Payload = text };
        }
    }

    private static EventBody Gateway(JsonElement root, int depth)
    {
        var query = root.TryGetProperty("queryStringParameters", out var parameters) && parameters.ValueKind == JsonValueKind.Object
            ? parameters.EnumerateObject().GroupBy(p => p.Name, StringComparer.Ordinal).ToImmutableSortedDictionary(p => p.Key, p => p.Last().Value.ToString(), StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, string>.Empty;
        var body = root.TryGetProperty("body", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        return Read(body, depth - 1) is { Kind: not EventKind.Unknown } known
            ? known with { Query = query }
            : new EventBody(EventKind.Gateway, null) { Query = query, Payload = body };
    }

    /// <summary>An event of a storage that does not speak S3; without a name it tells of no object.</summary>
    private static EventBody Made(EventKind kind, string source, string bucket, string key, string text) =>
        new(kind, key.Length > 0 ? new StorageEvent(bucket, key) { Source = source } : null) { Payload = text };

    private static StorageEvent? Record(JsonElement root)
    {
        if (!root.TryGetProperty("Records", out var records) || records.ValueKind != JsonValueKind.Array || records.GetArrayLength() == 0
            || records[0] is not { ValueKind: JsonValueKind.Object } record || Text(record, "eventSource") is not ("minio:s3" or "aws:s3" or "OneTrigger" or "rucio")
            || Child(record, "s3") is not { } s3 || Child(s3, "bucket") is not { } bucket || Child(s3, "object") is not { } stored
            || Text(bucket, "name") is not { Length: > 0 } name || Text(stored, "key") is not { Length: > 0 } key)
        {
            return null;
        }

        var request = Child(record, "requestParameters");
        return new StorageEvent(name, EventKey.Decode(key))
        {
            Name = Text(record, "eventName") is { Length: > 0 } what ? (what.StartsWith("s3:", StringComparison.Ordinal) ? what : "s3:" + what) : "s3:ObjectCreated:Put",
            Source = Text(record, "eventSource"),
            Size = stored.TryGetProperty("size", out var size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out var bytes) ? bytes : 0,
            ETag = Text(stored, "eTag").Trim('"'),
            ContentType = Text(stored, "contentType"),
            Sequencer = Text(stored, "sequencer"),
            Metadata = Child(stored, "userMetadata") is { } metadata ? Metadata(metadata) : ImmutableSortedDictionary<string, string>.Empty,
            Time = DateTimeOffset.TryParse(Text(record, "eventTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : default,
            Principal = request is { } r ? Text(r, "principalId") : "",
            SourceAddress = request is { } q ? Text(q, "sourceIPAddress") : "",
            Region = Text(record, "awsRegion"),
        };
    }

    private static ImmutableSortedDictionary<string, string> Metadata(JsonElement metadata) => metadata.EnumerateObject()
        .Where(member => member.Value.ValueKind == JsonValueKind.String && member.Name.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase))
        .GroupBy(member => member.Name[MetadataPrefix.Length..].ToLowerInvariant(), member => member.Value.GetString()!, StringComparer.Ordinal)
        .Aggregate(ImmutableSortedDictionary<string, string>.Empty, (all, group) => all.SetItem(group.Key, group.Last()));

    private static JsonElement? Child(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.Object ? child : null;

    private static string Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.String ? child.GetString()! : "";
}
