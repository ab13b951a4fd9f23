namespace Continuo.Cli.Documents;

using System.Text.Json;

using Continuo.Cli.Commands.Functions;

/// <summary>Files and objects that became one another, as JSON.</summary>
internal static class TransferDocument
{
    public static void Write(Utf8JsonWriter writer, IEnumerable<Transfer> transfers)
    {
        writer.WriteStartArray("objects");
        foreach (var transfer in transfers)
        {
            writer.WriteStartObject();
            writer.WriteString("file", transfer.File);
            writer.WriteString("bucket", transfer.Bucket);
            writer.WriteString("key", transfer.Key);
            writer.WriteNumber("size", transfer.Size);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
