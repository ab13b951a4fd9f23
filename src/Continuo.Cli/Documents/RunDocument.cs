namespace Continuo.Cli.Documents;

using System.Text.Json;

using Continuo.Cli.Commands.Functions;

/// <summary>The answer of a function as JSON: its text, or its bytes as base64 where it is none.</summary>
internal static class RunDocument
{
    public static void WriteMembers(Utf8JsonWriter writer, string function, FunctionAnswer answer, string? output)
    {
        writer.WriteString("function", function);
        writer.WriteNumber("size", answer.Bytes.Length);
        if (output is not null)
        {
            writer.WriteString("output", output);
        }
        else if (answer.Text is { } text)
        {
            writer.WriteString("text", text);
        }
        else
        {
            writer.WriteBase64String("base64", answer.Bytes);
        }
    }
}
