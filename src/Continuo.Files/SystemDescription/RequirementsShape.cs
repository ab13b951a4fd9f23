namespace Continuo.Files;

using System.Text.Json;

using Continuo.Model;

/// <summary>Writes <c>LocalConstraints</c> and <c>GlobalConstraints</c>.</summary>
internal static class RequirementsShape
{
    public static void Write(Utf8JsonWriter writer, Requirements requirements)
    {
        Json.Object(writer, "LocalConstraints", requirements.Local, local =>
        {
            writer.WriteStartObject(local.Component);
            writer.WriteNumber("local_res_time", local.LimitSeconds);
            Percentile(writer, local.Percentile);
            writer.WriteEndObject();
        });
        Json.Object(writer, "GlobalConstraints", requirements.Global, global =>
        {
            writer.WriteStartObject(global.Name);
            Json.Array(writer, "components", global.Components, writer.WriteStringValue);
            writer.WriteNumber("global_res_time", global.LimitSeconds);
            Percentile(writer, global.Percentile);
            writer.WriteEndObject();
        });
    }

    private static void Percentile(Utf8JsonWriter writer, double? percentile)
    {
        if (percentile is { } given)
        {
            writer.WriteNumber("percentile", given);
        }
    }
}
