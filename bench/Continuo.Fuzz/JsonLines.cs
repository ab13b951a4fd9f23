namespace Continuo.Fuzz;

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

/// <summary>
/// Objects written as lines of <c>path=value</c>, such as <c>input[].path=b/in</c>, of which chance makes other objects. In JSON itself most changes leave no JSON,
/// and the parser of the framework, which is not instrumented, does not tell what was nearly right.
/// </summary>
internal static class JsonLines
{
    private const string InArray = "[]";
    private const int Deepest = 8;

    /// <summary>The JSON text of an input; null when it is JSON already, or no lines.</summary>
    public static byte[]? Read(byte[] input)
    {
        if (input is [] or [(byte)'{', ..])
        {
            return null;
        }

        var root = new JsonObject();
        foreach (var line in Encoding.UTF8.GetString(input).Split('\n'))
        {
            if (line.Split('=', 2) is [var path, var value] && path.Split('.') is { Length: <= Deepest } names)
            {
                Parent(root, names.AsSpan(..^1))[names[^1]] = Value(value);
            }
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    /// <summary>The object in which a value stands; what stood in the way is replaced.</summary>
    private static JsonObject Parent(JsonObject root, ReadOnlySpan<string> names)
    {
        var place = root;
        foreach (var name in names)
        {
            var isArray = name.EndsWith(InArray, StringComparison.Ordinal);
            var key = isArray ? name[..^InArray.Length] : name;
            if ((isArray ? (place[key] as JsonArray)?[0] : place[key]) is not JsonObject child)
            {
                child = [];
                place[key] = isArray ? new JsonArray(child) : child;
            }

            place = child;
        }

        return place;
    }

    /// <summary>A value of JSON, or else a text; also what is escaped, since half of a surrogate pair cannot be written again.</summary>
    private static JsonNode? Value(string text)
    {
        try
        {
            return text.Contains("\\u", StringComparison.Ordinal) ? JsonValue.Create(text) : JsonNode.Parse(text);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            return JsonValue.Create(text);
        }
    }
}
