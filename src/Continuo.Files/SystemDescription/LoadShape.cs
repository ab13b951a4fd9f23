namespace Continuo.Files;

using System.Text.Json;

using Continuo.Model;

/// <summary>Writes <c>Lambda</c>.</summary>
internal static class LoadShape
{
    public static void Write(Utf8JsonWriter writer, LoadProfile load)
    {
        if (load.Uniform is { } rate)
        {
            writer.WriteNumber("Lambda", rate);
            return;
        }

        writer.WriteStartObject("Lambda");
        foreach (var (source, requests) in load.BySource.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteNumber(source, requests);
        }

        writer.WriteEndObject();
    }
}
