namespace Continuo.Charts.Tests.Svg;

using System.Globalization;
using System.Text.RegularExpressions;
using Continuo.Charts.Svg;

public sealed partial class ContrastTests
{
    [Theory]
    [InlineData("ink", 4.5)]
    [InlineData("muted", 4.5)]
    [InlineData("kept", 4.5)]
    [InlineData("close", 4.5)]
    [InlineData("broken", 4.5)]
    [InlineData("edge", 3)]
    [InlineData("axis", 3)]
    [InlineData("c1", 3)]
    [InlineData("c2", 3)]
    [InlineData("c3", 3)]
    [InlineData("c4", 3)]
    [InlineData("c5", 3)]
    [InlineData("c6", 3)]
    [InlineData("c7", 3)]
    [InlineData("c8", 3)]
    public void Variables_Colour_StandsOutFromItsGrounds(string name, double least)
    {
        foreach (var scheme in Schemes())
        {
            string[] grounds = least < 4.5 ? ["surface"] : ["surface", "page", "lane", "panel"];
            foreach (var ground in grounds)
            {
                Contrast(scheme[name], scheme[ground]).ShouldBeGreaterThanOrEqualTo(least, $"{name} {scheme[name]} on {ground} {scheme[ground]}");
            }
        }
    }

    private static IEnumerable<Dictionary<string, string>> Schemes() =>
        Scheme().Matches(StyleSheet.Variables).Select(scheme => Color().Matches(scheme.Value).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value));

    private static double Contrast(string a, string b)
    {
        var (lighter, darker) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// <summary>Relative luminance as WCAG 2.2 defines it.</summary>
    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var c = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }

    [GeneratedRegex(@":root\{[^}]*\}")]
    private static partial Regex Scheme();

    [GeneratedRegex("--([a-z0-9]+):(#[0-9a-f]{6})")]
    private static partial Regex Color();
}
