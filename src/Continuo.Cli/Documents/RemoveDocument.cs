namespace Continuo.Cli.Documents;

using System.Text.Json;

/// <summary>What was removed, as JSON.</summary>
internal static class RemoveDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, IEnumerable<string> removed)
    {
        writer.WriteStartArray("removed");
        foreach (var target in removed)
        {
            writer.WriteStringValue(target);
        }

        writer.WriteEndArray();
    }
}
