namespace Continuo.Files.Tests;

using System.Text;
using System.Text.Json;

/// <summary>Writes JSON as block-style YAML.</summary>
internal static class Yaml
{
    public static string FromJson(string json)
    {
        var text = new StringBuilder();
        Write(JsonDocument.Parse(json).RootElement, 0, text);
        return text.ToString();
    }

    private static void Write(JsonElement element, int indent, StringBuilder text)
    {
        var pad = new string(' ', indent);
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when element.EnumerateObject().Any():
                text.Append('\n');
                foreach (var member in element.EnumerateObject())
                {
                    text.Append(pad).Append(member.Name).Append(": ");
                    Write(member.Value, indent + 2, text);
                }

                break;
            case JsonValueKind.Array when element.GetArrayLength() > 0:
                text.Append('\n');
                foreach (var item in element.EnumerateArray())
                {
                    text.Append(pad).Append("- ");
                    Write(item, indent + 2, text);
                }

                break;
            default:
                text.Append(element.GetRawText()).Append('\n');
                break;
        }
    }
}
