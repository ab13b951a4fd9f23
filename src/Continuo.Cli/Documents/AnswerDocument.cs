namespace Continuo.Cli.Documents;

using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using Continuo.Cli.Running;
using Continuo.Model;

/// <summary>The one JSON document of a command; it ends with <c>diagnostics</c>.</summary>
internal static class AnswerDocument
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Render(Answer answer) => Render(writer =>
    {
        answer.Members?.Invoke(writer);
        WriteDiagnostics(writer, answer.Diagnostics);
    });

    public static string Render(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void WriteDiagnostics(Utf8JsonWriter writer, ImmutableArray<Diagnostic> diagnostics)
    {
        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteString("code", diagnostic.Code);
            writer.WriteString("severity", SeverityName(diagnostic.Severity));
            writer.WriteString("message", diagnostic.Message);
            if (diagnostic.Position is { } position)
            {
                writer.WriteString("file", position.File);
                WritePlace(writer, "line", position.Line);
                WritePlace(writer, "column", position.Column);
            }

            if (diagnostic.Hint is { } hint)
            {
                writer.WriteString("hint", hint);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static string SeverityName(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    private static void WritePlace(Utf8JsonWriter writer, string name, int number)
    {
        if (number > 0)
        {
            writer.WriteNumber(name, number);
        }
    }
}
