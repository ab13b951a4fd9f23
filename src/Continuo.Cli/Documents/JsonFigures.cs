namespace Continuo.Cli.Documents;

using System.Text.Json;

/// <summary>Numbers as all documents have them: shortest round-trip, infinite as text, undefined as null.</summary>
internal static class JsonFigures
{
    public static void WriteFigure(this Utf8JsonWriter writer, string name, double? value)
    {
        writer.WritePropertyName(name);
        writer.WriteFigureValue(value);
    }

    public static void WriteFigureValue(this Utf8JsonWriter writer, double? value)
    {
        switch (value)
        {
            case null or double.NaN:
                writer.WriteNullValue();
                break;
            case double.PositiveInfinity:
                writer.WriteStringValue("Infinity");
                break;
            case double.NegativeInfinity:
                writer.WriteStringValue("-Infinity");
                break;
            default:
                writer.WriteNumberValue(value.Value);
                break;
        }
    }
}
