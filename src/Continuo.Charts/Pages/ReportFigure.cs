namespace Continuo.Charts.Pages;

using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>A chart with a caption.</summary>
/// <param name="Picture">The chart.</param>
/// <param name="Caption">What to see in it. Default none.</param>
public sealed record ReportFigure(Picture Picture, string Caption = "") : ReportBlock
{
    internal override Element Draw()
    {
        var figure = Element.Of("figure");
        figure = Picture.Width > PageStyle.Measure ? figure.Class("wide").With("style", $"--width:{SvgNumber.Format(Picture.Width + 34)}px") : figure;
        figure = figure.Add(Element.Of("div").Class("scroll").With("tabindex", "0").With("role", "group")
            .With("aria-label", Picture.Title).Add(Picture.ToElement()));
        return Caption.Length > 0 ? figure.Add(Element.Of("figcaption").Text(Caption)) : figure;
    }
}
