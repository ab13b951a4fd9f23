namespace Continuo.Charts.Pages;

using Continuo.Charts.Markup;
using Continuo.Charts.Svg;

/// <summary>A sign and words that say how something stands.</summary>
internal static class StatusLine
{
    public static Element Of(Standing standing, string text) =>
        Element.Of("span").Class($"status {StandingMark.ClassOf(standing)}").Add(Sign(standing), Element.Of("span").Text(text));

    public static Element Sign(Standing standing) => Element.Of("svg").Class("chart sign").With("viewBox", "0 0 12 12")
        .With("width", "12").With("height", "12").With("role", "img").With("aria-label", StandingMark.ClassOf(standing))
        .Add(StandingMark.Sign(standing, 0, 0));
}
