namespace Continuo.Files.Documents;

/// <summary>What may follow in a JSON document, sign by sign; a YAML parser lets more pass.</summary>
internal sealed class JsonGrammar
{
    private readonly Stack<(char Opening, int Line)> _open = [];
    private JsonPlace _place = JsonPlace.Value;

    /// <summary>Objects and lists that are not closed.</summary>
    public int Depth => _open.Count;

    /// <summary>The innermost one of them.</summary>
    public (char Opening, int Line) Innermost => _open.Peek();

    /// <summary>Takes the next sign.</summary>
    /// <param name="sign">A bracket, a comma, a colon, <c>"</c> for a text in quotes, <c>w</c> for a number or a bare word.</param>
    /// <param name="line">Its line.</param>
    /// <returns>What is wrong with it, if anything is.</returns>
    public string? Take(char sign, int line) => _place switch
    {
        JsonPlace.End => "Something follows the end of the document.",
        JsonPlace.Colon => Expect(sign, ':', "The key has no value: a ':' is missing."),
        JsonPlace.FirstKey or JsonPlace.Key when sign is '"' => Go(JsonPlace.Colon),
        JsonPlace.FirstKey or JsonPlace.Key when sign is 'w' => "A key must stand in double quotes.",
        JsonPlace.FirstKey or JsonPlace.Key when sign is '{' or '[' => "A key must be a text in double quotes.",
        JsonPlace.CommaOrEnd when sign is ',' => Go(_open.Peek().Opening == '{' ? JsonPlace.Key : JsonPlace.NextValue),
        JsonPlace.CommaOrEnd when sign is not ('}' or ']') => sign == ':' ? "A ':' is not expected here." : "A comma is missing before this.",
        _ when sign is '}' or ']' => Close(sign),
        _ when sign is ',' or ':' => $"A value is missing before '{sign}'.",
        _ when sign is '{' or '[' => Open(sign, line),
        _ => Go(AfterValue()),
    };

    private string? Open(char sign, int line)
    {
        _open.Push((sign, line));
        return Go(sign == '{' ? JsonPlace.FirstKey : JsonPlace.FirstValue);
    }

    private string? Close(char sign)
    {
        if (_place == JsonPlace.Value || _open.Count == 0)
        {
            return $"A value is missing before '{sign}'.";
        }

        var (opening, line) = _open.Peek();
        if (opening != (sign == '}' ? '{' : '['))
        {
            return $"'{sign}' does not close the '{opening}' of line {line}.";
        }

        _open.Pop();
        return Go(AfterValue());
    }

    private string? Expect(char sign, char expected, string otherwise) => sign == expected ? Go(JsonPlace.Value) : otherwise;

    private JsonPlace AfterValue() => _open.Count == 0 ? JsonPlace.End : JsonPlace.CommaOrEnd;

    private string? Go(JsonPlace next)
    {
        _place = next;
        return null;
    }
}
