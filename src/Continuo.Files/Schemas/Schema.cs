namespace Continuo.Files;

using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

/// <summary>JSON Schemas (draft 2020-12) of the files that users write, for editors and other tools. The readers accept more: old spellings and comments.</summary>
public static class Schema
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Names of all schemas, sorted.</summary>
    public static ImmutableArray<string> Names { get; } = ["functions", "solution", "system-description"];

    /// <summary>The text of a schema.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <returns>JSON; <see langword="null"/> when there is no such schema.</returns>
    public static string? Text(string name)
    {
        JsonObject? schema = name switch
        {
            "functions" => FunctionsSchema.Create(),
            "solution" => SolutionSchema.Create(),
            "system-description" => SystemDescriptionSchema.Create(),
            _ => null,
        };
        return schema is null ? null : schema.ToJsonString(Options) + "\n";
    }
}
