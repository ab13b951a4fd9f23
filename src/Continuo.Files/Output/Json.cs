namespace Continuo.Files;

using System.Text.Json;

/// <summary>Writes lists and objects whose parts come from a sequence.</summary>
internal static class Json
{
    public static void Array<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        writer.WriteEndArray();
    }

    public static void Object<T>(Utf8JsonWriter writer, string name, IEnumerable<T> members, Action<T> write)
    {
        writer.WriteStartObject(name);
        foreach (var member in members)
        {
            write(member);
        }

        writer.WriteEndObject();
    }
}
