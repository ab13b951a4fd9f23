namespace Continuo.Oscar.Tests.Services;

using System.Globalization;

using Continuo.Oscar.Services;

using CsCheck;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("0.5", 500)]
    [InlineData("500m", 500)]
    [InlineData("0.1", 100)]
    [InlineData("1.0", 1_000)]
    [InlineData("2", 2_000)]
    [InlineData("0.0001", 1)]
    [InlineData("1e1", 10_000)]
    [InlineData("0", 0)]
    public void TryMillicores_Quantity_IsInThousandths(string text, long expected)
    {
        Quantity.TryMillicores(text, out var millicores).ShouldBeTrue();
        millicores.ShouldBe(expected);
    }

    [Theory]
    [InlineData("256Mi", 256L << 20)]
    [InlineData("1Gi", 1L << 30)]
    [InlineData("1.5Ki", 1_536)]
    [InlineData("1k", 1_000)]
    [InlineData("2M", 2_000_000)]
    [InlineData("1e9", 1_000_000_000)]
    [InlineData("1E3", 1_000)]
    [InlineData("1E", 1_000_000_000_000_000_000)]
    [InlineData("1500m", 2)]
    [InlineData("12345", 12_345)]
    public void TryBytes_Quantity_IsInBytes(string text, long expected)
    {
        Quantity.TryBytes(text, out var bytes).ShouldBeTrue();
        bytes.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mi")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("1 Gi")]
    [InlineData("1MB")]
    [InlineData("1K")]
    [InlineData("-1")]
    [InlineData("ten")]
    [InlineData("1e")]
    [InlineData("1e999999999")]
    [InlineData("1e-2147483648")]
    [InlineData("999999Ei")]
    [InlineData("٣")]
    public void TryBytes_NoQuantity_IsRefused(string text) => Quantity.TryBytes(text, out _).ShouldBeFalse();

    [Fact]
    public void TryMillicores_EveryThousandth_IsExact() => Gen.Int[0, 1_000_000].Sample(thousandths =>
    {
        Quantity.TryMillicores((thousandths / 1_000m).ToString(CultureInfo.InvariantCulture), out var millicores).ShouldBeTrue();
        millicores.ShouldBe(thousandths);
    });
}
