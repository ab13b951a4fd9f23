namespace Continuo.Files.Documents;

using System.Text.RegularExpressions;

using Continuo.Model;

/// <summary>
/// Checks what a YAML parser lets pass but JSON does not allow, and blanks <c>#</c> comments, which some system files hold.
/// </summary>
internal sealed partial class JsonText(string text, string file, DocumentLimits limits, DiagnosticList diagnostics)
{
    private readonly char[] _text = text.ToCharArray();
    private readonly JsonGrammar _grammar = new();

    private int _line = 1;
    private int _lineStart;
    private char _last;

    public static bool IsJson(string file, string text) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".JSON" => true,
        ".YAML" or ".YML" => false,
        _ => text.AsSpan().TrimStart() is ['{', ..],
    };

    /// <summary>The text without comments, character positions unchanged; <see langword="null"/> when it cannot be JSON.</summary>
    public string? Prepare()
    {
        for (var i = 0; i < _text.Length; i++)
        {
            switch (_text[i])
            {
                case '\n':
                    (_line, _lineStart) = (_line + 1, i + 1);
                    break;
                case ' ' or '\t' or '\r':
                    break;
                case '#':
                    for (; i < _text.Length && _text[i] != '\n'; i++)
                    {
                        _text[i] = ' ';
                    }

                    i--;
                    break;
                case '"':
                    if (!String(ref i))
                    {
                        return null;
                    }

                    break;
                case '{' or '}' or '[' or ']' or ',' or ':':
                    if (!Punctuation(i))
                    {
                        return null;
                    }

                    break;
                default:
                    if (!Word(ref i))
                    {
                        return null;
                    }

                    break;
            }
        }

        return IsClosed() ? new string(_text) : null;
    }

    [GeneratedRegex(@"\A(-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?|true|false|null|NaN|-?Infinity)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BareWord { get; }

    private bool String(ref int i)
    {
        var start = i;
        for (i++; i < _text.Length && _text[i] != '"'; i++)
        {
            if (_text[i] == '\\')
            {
                i++;
            }
            else if (_text[i] == '\n')
            {
                break;
            }
        }

        if (i >= _text.Length || _text[i] != '"')
        {
            Syntax(start, "This text has no closing quote.");
            return false;
        }

        return Takes('"', start);
    }

    private bool Punctuation(int i)
    {
        var current = _text[i];
        var closes = current is '}' or ']';
        if (_last == ',' && closes)
        {
            diagnostics.Error(DiagnosticCodes.TrailingComma, At(i), $"JSON does not allow a comma before '{current}'.", "remove the comma");
        }

        return Takes(current, i);
    }

    private bool Word(ref int i)
    {
        var start = i;
        while (i < _text.Length && (char.IsAsciiLetterOrDigit(_text[i]) || _text[i] is '+' or '-' or '.' or '_'))
        {
            i++;
        }

        if (!BareWord.IsMatch(_text.AsSpan(start, i - start)))
        {
            var word = new string(_text, start, i - start);
            Syntax(start, word.Length == 0 ? Unexpected(_text[start]) : $"'{Shorten(word)}' is not JSON.", NumberHint.For(word));
            return false;
        }

        i--;
        return Takes('w', start);
    }

    private bool Takes(char sign, int i)
    {
        _last = sign;
        if (_grammar.Take(sign, _line) is not { } problem)
        {
            return true;
        }

        var decimals = sign == 'w' && i > 1 && _text[i - 1] == ',' && char.IsAsciiDigit(_text[i]) && char.IsAsciiDigit(_text[i - 2]);
        Syntax(i, problem, decimals ? "a comma ends a number: write a decimal point" : null);
        return false;
    }

    /// <summary>What is nested too deeply is refused for that, and not for its end.</summary>
    private bool IsClosed()
    {
        if (_grammar.Depth == 0 || _grammar.Depth > limits.Depth)
        {
            return true;
        }

        var (opening, line) = _grammar.Innermost;
        Syntax(_text.Length, $"The file ends before the '{opening}' of line {line} is closed.");
        return false;
    }

    private static string Unexpected(char c) =>
        OddCharacters.Name(c) is { } name ? $"Unexpected character: {name}." : $"Unexpected character '{Printable(c)}'.";

    private static string Printable(char c) => char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : c.ToString();

    private static string Shorten(string word) => word.Length <= 40 ? word : word[..40] + "…";

    private void Syntax(int i, string message, string? hint = null) => diagnostics.Error(DiagnosticCodes.Syntax, At(i), message, hint);

    private SourcePosition At(int i) => new(file, _line, i - _lineStart + 1);
}
