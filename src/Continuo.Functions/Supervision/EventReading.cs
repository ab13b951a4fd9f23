namespace Continuo.Functions.Supervision;

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

/// <summary>Recognises events, in the order in which OSCAR's supervisor does.</summary>
/// <remarks>
/// One difference: an event counts as delegated by another cluster only when it names a storage provider too, so that
/// a user's own JSON with a key <c>event</c> is not mistaken for one.
/// </remarks>
internal static class EventReading
{
    private const int DeepestEnvelope = 8;

    /// <summary>Recognises an event.</summary>
    /// <param name="body">Any bytes.</param>
    public static JobEvent Read(ReadOnlyMemory<byte> body) => Read(body, DeepestEnvelope);

    private static JobEvent Read(ReadOnlyMemory<byte> body, int envelopes)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object && envelopes > 0
                ? Recognise(document.RootElement, body, envelopes)
                : Unknown(body);
        }
        catch (JsonException)
        {
            return Unknown(body);
        }
    }

    private static JobEvent Recognise(JsonElement root, ReadOnlyMemory<byte> body, int envelopes)
    {
        if (root.TryGetProperty("httpMethod", out _))
        {
            var inner = Read(Encoding.UTF8.GetBytes(Text(root, "body")), envelopes - 1);
            return inner with { Query = Query(root) };
        }

        if (root.TryGetProperty("event", out var dcache) && root.TryGetProperty("subscription", out _))
        {
            return Storage("webdav", "", Text(dcache, "name"), body) with { Provider = "webdav.dcache" };
        }

        if (root.TryGetProperty("event_type", out _) && root.TryGetProperty("payload", out var payload) && Text(payload, "scope") is { Length: > 0 } scope)
        {
            return Storage("rucio", scope, Text(payload, "name"), body);
        }

        if (Text(root, "event") is { Length: > 0 } delegated && Text(root, "storage_provider") is { Length: > 0 } provider)
        {
            return Read(Encoding.UTF8.GetBytes(delegated), envelopes - 1) with { Provider = provider };
        }

        return ReadRecord(root, body) ?? Unknown(body);
    }

    private static JobEvent? ReadRecord(JsonElement root, ReadOnlyMemory<byte> body)
    {
        if (!root.TryGetProperty("Records", out var records) || records.ValueKind != JsonValueKind.Array || records.GetArrayLength() == 0)
        {
            return null;
        }

        var record = records[0];
        var type = Text(record, "eventSource") switch
        {
            "minio:s3" => "minio",
            "aws:s3" => "s3",
            "OneTrigger" => "onedata",
            "rucio" => "rucio",
            _ => "",
        };
        var storage = Child(record, "s3");
        var key = Text(Child(storage, "object"), "key");
        return type.Length == 0 || key.Length == 0
            ? null
            : Storage(type, Text(Child(storage, "bucket"), "name"), Decode(key), body) with { Time = Text(record, "eventTime") };
    }

    private static JobEvent Storage(string type, string bucket, string key, ReadOnlyMemory<byte> body) =>
        new() { Kind = EventKind.Storage, StorageType = type, Bucket = bucket, Key = key, Body = body };

    private static JobEvent Unknown(ReadOnlyMemory<byte> body) => new() { Kind = EventKind.Unknown, Body = body };

    private static ImmutableSortedDictionary<string, string> Query(JsonElement root) =>
        root.TryGetProperty("queryStringParameters", out var query) && query.ValueKind == JsonValueKind.Object
            ? query.EnumerateObject().ToImmutableSortedDictionary(p => p.Name, p => p.Value.ToString(), StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, string>.Empty;

    private static string Decode(string key) => Uri.UnescapeDataString(key.Replace('+', ' '));

    private static JsonElement Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : default;

    private static string Text(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
}
