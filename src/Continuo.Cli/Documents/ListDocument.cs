namespace Continuo.Cli.Documents;

using System.Text.Json;

using Continuo.Oscar.Objects;

/// <summary>Buckets and objects as JSON.</summary>
internal static class ListDocument
{
    public static void WriteBuckets(Utf8JsonWriter writer, IEnumerable<string> buckets)
    {
        writer.WriteStartArray("buckets");
        foreach (var bucket in buckets)
        {
            writer.WriteStringValue(bucket);
        }

        writer.WriteEndArray();
    }

    public static void WriteObjects(Utf8JsonWriter writer, IEnumerable<ObjectEntry> objects)
    {
        writer.WriteStartArray("objects");
        foreach (var entry in objects)
        {
            writer.WriteStartObject();
            writer.WriteString("bucket", entry.Bucket);
            writer.WriteString("key", entry.Key);
            writer.WriteNumber("size", entry.Size);
            if (entry.Modified is { } modified)
            {
                writer.WriteString("modified", modified.UtcDateTime);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
