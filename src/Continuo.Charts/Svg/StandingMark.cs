namespace Continuo.Charts.Svg;

using Continuo.Charts.Markup;

/// <summary>The word and the sign of a standing, so that colour is never alone in saying it.</summary>
internal static class StandingMark
{
    public static string ClassOf(Standing standing) => standing switch
    {
        Standing.Kept => "kept",
        Standing.Close => "close",
        Standing.Broken => "broken",
        _ => "axis",
    };

    /// <summary>A sign of 12 × 12 pixels: a tick, a triangle, a cross; nothing for <see cref="Standing.None"/>.</summary>
    public static Element Sign(Standing standing, double x, double y)
    {
        var at = $"translate({SvgNumber.Format(x)} {SvgNumber.Format(y)})";
        var group = Element.Of("g").With("transform", at);
        return standing switch
        {
            Standing.Kept => group.Add(Shape.Path("M1.5 6.5L4.8 9.8L10.5 2.5", "c-open c-strong c-kept-line")),
            Standing.Close => group.Add(Shape.Path("M6 1L11.5 11H0.5Z", "c-close"), Shape.Path("M6 4.5V7.5M6 8.6V10", "c-open c-outline")),
            Standing.Broken => group.Add(Shape.Path("M2 2L10 10M10 2L2 10", "c-open c-strong c-broken-line")),
            _ => group,
        };
    }
}
