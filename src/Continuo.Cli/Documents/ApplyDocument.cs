namespace Continuo.Cli.Documents;

using System.Text.Json;

using Continuo.Cli.Commands.Functions;

/// <summary>What happened to the functions of a file, as JSON.</summary>
internal static class ApplyDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, IEnumerable<AppliedFunction> applied)
    {
        writer.WriteStartArray("functions");
        foreach (var function in applied)
        {
            writer.WriteStartObject();
            writer.WriteString("name", function.Name);
            writer.WriteString("cluster", function.Cluster);
            writer.WriteString("action", function.Action);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
