namespace Continuo.Oscar.Events;

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

/// <summary>Writes events as MinIO sends them.</summary>
public static class StorageEventWriter
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON text of an event.</summary>
    /// <param name="storage">The event.</param>
    /// <returns>One line.</returns>
    public static string Write(StorageEvent storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("EventName", storage.Name);
            json.WriteString("Key", $"{storage.Bucket}/{storage.Key}");
            json.WriteStartArray("Records");
            Record(json, storage);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Record(Utf8JsonWriter json, StorageEvent storage)
    {
        json.WriteStartObject();
        json.WriteString("eventVersion", "2.0");
        json.WriteString("eventSource", storage.Source);
        json.WriteString("awsRegion", storage.Region);
        json.WriteString("eventTime", storage.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        json.WriteString("eventName", storage.Name);
        json.WriteStartObject("userIdentity");
        json.WriteString("principalId", storage.Principal);
        json.WriteEndObject();
        json.WriteStartObject("requestParameters");
        json.WriteString("principalId", storage.Principal);
        json.WriteString("region", storage.Region);
        json.WriteString("sourceIPAddress", storage.SourceAddress);
        json.WriteEndObject();
        json.WriteStartObject("responseElements");
        json.WriteString("x-amz-request-id", storage.Sequencer);
        json.WriteString("x-minio-deployment-id", "");
        json.WriteString("x-minio-origin-endpoint", storage.Endpoint);
        json.WriteEndObject();
        json.WriteStartObject("s3");
        json.WriteString("s3SchemaVersion", "1.0");
        json.WriteString("configurationId", "Config");
        json.WriteStartObject("bucket");
        json.WriteString("name", storage.Bucket);
        json.WriteStartObject("ownerIdentity");
        json.WriteString("principalId", storage.Principal);
        json.WriteEndObject();
        json.WriteString("arn", $"arn:aws:s3:::{storage.Bucket}");
        json.WriteEndObject();
        json.WriteStartObject("object");
        json.WriteString("key", EventKey.Encode(storage.Key));
        json.WriteNumber("size", storage.Size);
        json.WriteString("eTag", storage.ETag);
        json.WriteString("contentType", storage.ContentType);
        json.WriteStartObject("userMetadata");
        json.WriteString("content-type", storage.ContentType);
        json.WriteEndObject();
        json.WriteString("versionId", "1");
        json.WriteString("sequencer", storage.Sequencer);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("source");
        json.WriteString("host", storage.SourceAddress);
        json.WriteString("port", "");
        json.WriteString("userAgent", "");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
