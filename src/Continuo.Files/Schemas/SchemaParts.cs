namespace Continuo.Files;

using System.Text.Json.Nodes;

/// <summary>Words to write schemas with.</summary>
internal static class SchemaParts
{
    public static JsonObject Document(string name, string title, JsonObject schema)
    {
        var document = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"{name}.schema.json",
            ["title"] = title,
        };
        foreach (var (key, value) in schema.ToList())
        {
            schema.Remove(key);
            document[key] = value;
        }

        return document;
    }

    /// <summary>An object with known members; a name ending in <c>?</c> is optional.</summary>
    public static JsonObject Record(string description, params (string Name, JsonObject Schema)[] members)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var (name, schema) in members)
        {
            properties[name.TrimEnd('?')] = schema;
            if (!name.EndsWith('?'))
            {
                required.Add(name);
            }
        }

        var record = new JsonObject { ["description"] = description, ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
        {
            record["required"] = required;
        }

        record["additionalProperties"] = false;
        return record;
    }

    public static JsonObject Open(JsonObject record)
    {
        record.Remove("additionalProperties");
        return record;
    }

    /// <summary>An object whose keys are names of the user's.</summary>
    public static JsonObject Map(string description, JsonObject values, bool mayBeEmpty = true)
    {
        var map = new JsonObject { ["description"] = description, ["type"] = "object", ["additionalProperties"] = values };
        if (!mayBeEmpty)
        {
            map["minProperties"] = 1;
        }

        return map;
    }

    public static JsonObject List(string description, JsonObject items) => new() { ["description"] = description, ["type"] = "array", ["items"] = items };

    public static JsonObject Text(string description) => new() { ["description"] = description, ["type"] = "string" };

    public static JsonObject Name(string description) => new() { ["description"] = description, ["type"] = "string", ["minLength"] = 1 };

    public static JsonObject Choice(string description, IEnumerable<string> words) =>
        new() { ["description"] = description, ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };

    public static JsonObject Positive(string description) => new() { ["description"] = description, ["type"] = "number", ["exclusiveMinimum"] = 0 };

    public static JsonObject NotNegative(string description) => new() { ["description"] = description, ["type"] = "number", ["minimum"] = 0 };

    public static JsonObject Probability(string description) =>
        new() { ["description"] = description, ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 };

    public static JsonObject Count(string description) => new() { ["description"] = description, ["type"] = "integer", ["minimum"] = 1 };

    public static JsonObject Number(string description) => new() { ["description"] = description, ["type"] = "number" };

    public static JsonObject Anything(string description) => new() { ["description"] = description };

    public static JsonObject Either(string description, params JsonNode[] schemas) => new() { ["description"] = description, ["anyOf"] = new JsonArray(schemas) };
}
