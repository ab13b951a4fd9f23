namespace Continuo.Charts.Pages;

using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>A number that matters most, shown large at the top of a report.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The number as text, or a word or two, which are shown smaller.</param>
public sealed record KeyFigure(string Label, string Value)
{
    /// <summary>Its unit. Default none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>A line below. Default none.</summary>
    public string Note { get; init; } = "";

    /// <summary>How it stands; the sign stands before the note. Default none.</summary>
    public Standing Standing { get; init; }

    internal Element Draw()
    {
        var value = Element.Of("dd").Class(Value.Any(char.IsAsciiDigit) ? "value" : "value words").Text(Value);
        value = Unit.Length > 0 ? value.Text(" ").Add(Element.Of("span").Class("unit").Text(Unit)) : value;
        var card = Element.Of("div").Class("card").Add(Element.Of("dt").Text(Label), value);
        var note = Note.Length > 0 || Standing == Standing.None ? Note : StandingMark.ClassOf(Standing);
        return note.Length == 0 ? card
            : card.Add(Standing == Standing.None ? Element.Of("dd").Class("note").Text(note) : Element.Of("dd").Class("note").Add(StatusLine.Of(Standing, note)));
    }
}
