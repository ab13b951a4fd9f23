namespace Continuo.Charts.Tests.Svg;

using Continuo.Charts.Svg;

public sealed class NumberTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.001, "0")]
    [InlineData(12.345, "12.35")]
    [InlineData(-7.5, "-7.5")]
    [InlineData(1e6, "1000000")]
    public void Format_Coordinate_IsShortAndInvariant(double value, string expected) => SvgNumber.Format(value).ShouldBe(expected);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Format_NotFinite_Throws(double value) => Should.Throw<ArgumentOutOfRangeException>(() => SvgNumber.Format(value));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(12_345, "12\u202F345")]
    [InlineData(0.012345, "0.0123")]
    [InlineData(4.5, "4.5")]
    [InlineData(-3, "−3")]
    [InlineData(1.2e-7, "1.2×10⁻⁷")]
    [InlineData(1e9, "10⁹")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(double.NegativeInfinity, "−∞")]
    [InlineData(double.NaN, "–")]
    [InlineData(100, "100")]
    public void Of_Value_ReadsWell(double value, string expected) => NumberText.Of(value).ShouldBe(expected);
}
