namespace Continuo.Charts.Tests.Svg;

using Continuo.Charts.Svg;
using CsCheck;

public sealed class TextMeasureTests
{
    [Fact]
    public void Fit_TextThatFits_IsUnchanged() => TextMeasure.Fit("camera", 100, 12).ShouldBe("camera");

    [Fact]
    public void Fit_LongText_EndsInAnEllipsis() => TextMeasure.Fit("a component with a long name", 80, 12).ShouldBe("a compone…");

    [Fact]
    public void Fit_AnyText_FitsUnlessThereIsNoRoomForACharacter() =>
        Gen.Select(Gen.String, Gen.Double[30, 300]).Sample((text, width) =>
            TextMeasure.Width(TextMeasure.Fit(text, width, 12), 12).ShouldBeLessThanOrEqualTo(width + 1e-9));
}
