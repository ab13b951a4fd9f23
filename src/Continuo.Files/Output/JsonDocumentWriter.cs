namespace Continuo.Files;

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

/// <summary>Renders JSON as all our files have it: two spaces, line feeds, numbers in shortest round-trip form.</summary>
internal static class JsonDocumentWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Render(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            content(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
