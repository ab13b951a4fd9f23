namespace Continuo.Charts.Pages;

using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>A cell of a table.</summary>
/// <param name="Text">Its text; a cell with a standing but no text says the standing in a word.</param>
/// <param name="Standing">How it stands against its limit, shown by a sign and a colour. Default none.</param>
public sealed record TableCell(string Text, Standing Standing = Standing.None)
{
    /// <summary>A cell without a standing.</summary>
    /// <param name="text">Its text.</param>
    public static implicit operator TableCell(string text) => new(text);

    /// <summary>A cell without a standing.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The cell.</returns>
    public static TableCell FromString(string text) => new(text);

    /// <summary>A number with about three significant digits.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="standing">How it stands against its limit. Default none.</param>
    /// <returns>The cell.</returns>
    public static TableCell Of(double value, Standing standing = Standing.None) => new(NumberText.Of(value), standing);

    /// <summary>Texts from this length on are sentences, whose column must not become a tower of words.</summary>
    private const int SentenceLength = 40;

    internal Element Draw(Element cell) => Standing == Standing.None
        ? (Text.Length < SentenceLength ? cell : cell.Class("sentence")).Text(Text)
        : cell.Add(StatusLine.Of(Standing, Text.Length > 0 ? Text : StandingMark.ClassOf(Standing)));
}
