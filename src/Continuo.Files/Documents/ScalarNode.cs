namespace Continuo.Files.Documents;

using System.Globalization;

using Continuo.Model;

/// <summary>A text, number, truth value or nothing.</summary>
/// <param name="Text">Its text without quotes.</param>
/// <param name="IsPlain">Whether it stands without quotes.</param>
/// <param name="Position">Its first character.</param>
internal sealed record ScalarNode(string Text, bool IsPlain, SourcePosition Position) : DocumentNode(Position)
{
    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    public bool IsTruthValue => IsPlain && (Text.Equals("true", StringComparison.OrdinalIgnoreCase) || Text.Equals("false", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is a whole number with a leading zero, which YAML 1.1 takes for an octal one.</summary>
    public bool LooksOctal =>
        Text.AsSpan().TrimStart("+-") is ['0', _, ..] digits && !digits.ContainsAnyExceptInRange('0', '7');

    public override string Noun =>
        IsNull ? "nothing" : !IsPlain ? "a text" : IsTruthValue ? "a truth value" : TryNumber(out _) ? "a number" : "a text";

    /// <summary>The number it spells, quoted or not; may be infinite or undefined.</summary>
    public bool TryNumber(out double number)
    {
        if (double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number))
        {
            return true;
        }

        double? special = Text.ToUpperInvariant() switch
        {
            ".INF" or "+.INF" or "INF" or "+INF" or "INFINITY" => double.PositiveInfinity,
            "-.INF" or "-INF" or "-INFINITY" => double.NegativeInfinity,
            ".NAN" or "NAN" => double.NaN,
            _ => null,
        };
        number = special ?? 0;
        return special is not null;
    }
}
