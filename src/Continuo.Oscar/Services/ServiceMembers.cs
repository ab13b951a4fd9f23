namespace Continuo.Oscar.Services;

using System.Collections.Immutable;
using System.Text.Json;

/// <summary>Takes known members out of a JSON object, whatever their case, and keeps the others.</summary>
internal sealed class ServiceMembers
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ServiceFormatException">It is no object.</exception>
    public ServiceMembers(JsonElement json, string subject)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new ServiceFormatException($"{subject} must be an object");
        }

        foreach (var member in json.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Null)
            {
                _members[NameOf(member)] = member.Value;
            }
        }
    }

    public static ImmutableSortedDictionary<string, string> NoTexts { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public IEnumerable<string> Keys => _members.Keys.Order(StringComparer.Ordinal);

    /// <summary>A text; numbers and truth values as they are written, since people leave out the quotes.</summary>
    public string? Text(string key) => Find(key) is { } value ? TextOf(value, key) : null;

    /// <summary>A text that is not empty: clients send an empty one for what they do not set.</summary>
    public string? Filled(string key) => Text(key) is { Length: > 0 } text ? text : null;

    public bool? Truth(string key) => Find(key) is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(key, "a truth value"),
    };

    public int? Integer(string key) => Find(key) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : throw Wrong(key, "a whole number");

    public ServiceMembers? Object(string key) => Find(key) is { } value ? new ServiceMembers(value, $"'{key}'") : null;

    public ImmutableArray<ServiceMembers> Objects(string key) => [.. Items(key).Select(item => new ServiceMembers(item, $"an item of '{key}'"))];

    public ImmutableArray<string> TextList(string key) => [.. Items(key).Select(item => TextOf(item, key))];

    public ImmutableSortedDictionary<string, string> Texts(string key)
    {
        if (Find(key) is not { } value)
        {
            return NoTexts;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(key, "an object");
        }

        var texts = NoTexts.ToBuilder();
        foreach (var member in value.EnumerateObject())
        {
            var name = NameOf(member);
            texts[name] = member.Value.ValueKind == JsonValueKind.Null ? "" : TextOf(member.Value, name);
        }

        return texts.ToImmutable();
    }

    /// <summary>The members that nobody asked for, as JSON text.</summary>
    public ImmutableSortedDictionary<string, string> Rest(IReadOnlySet<string> without) => _members
        .Where(member => !_known.Contains(member.Key) && !without.Contains(member.Key))
        .ToImmutableSortedDictionary(member => member.Key, member => member.Value.GetRawText(), StringComparer.Ordinal);

    private JsonElement.ArrayEnumerator Items(string key) => Find(key) is not { } value ? default
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
        : throw Wrong(key, "a list");

    private JsonElement? Find(string key)
    {
        _known.Add(key);
        return _members.TryGetValue(key, out var value) ? value : null;
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is no text.
            throw new ServiceFormatException("a name is no text");
        }
    }

    private static string TextOf(JsonElement value, string key)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!,
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => throw Wrong(key, "a text"),
            };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is no text.
            throw Wrong(key, "a text");
        }
    }

    private static ServiceFormatException Wrong(string key, string expected) => new($"'{key}' must be {expected}");
}
