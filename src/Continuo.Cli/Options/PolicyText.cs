namespace Continuo.Cli.Options;

using System.Collections.Immutable;

using Continuo.Adaptation.Policies.Utilization;
using Continuo.Placement.RunTime.Published;

/// <summary>The text of <c>--policy</c>.</summary>
/// <param name="Kind">Which policy.</param>
internal sealed record PolicyText(PolicyKind Kind)
{
    private const string Expected = "needs one of continuo, continuo+holt-winters, continuo+oracle, static, space4ai-r[:default|:loop], uheur:40-50[:25-50][:inside]";

    /// <summary>The forecast of the policy continuo: empty, <c>holt-winters</c>, <c>oracle</c>; null: that of <c>--forecast</c>.</summary>
    public string? Forecast { get; init; }

    public PublishedHeuristicOptions Published { get; init; } = PublishedHeuristicOptions.Paper;

    public UtilizationBand? Band { get; init; }

    public static PolicyText Read(string text) => text.Split(':') switch
    {
        ["continuo"] => new PolicyText(PolicyKind.LeastCost),
        ["continuo+none"] => new PolicyText(PolicyKind.LeastCost) { Forecast = "none" },
        ["continuo+holt-winters"] => new PolicyText(PolicyKind.LeastCost) { Forecast = "holt-winters" },
        ["continuo+oracle"] => new PolicyText(PolicyKind.LeastCost) { Forecast = "oracle" },
        ["static"] => new PolicyText(PolicyKind.Static),
        ["space4ai-r"] => new PolicyText(PolicyKind.Published),
        ["space4ai-r", "default"] => new PolicyText(PolicyKind.Published) { Published = PublishedHeuristicOptions.Default },
        ["space4ai-r", "loop"] => new PolicyText(PolicyKind.Published) { Published = PublishedHeuristicOptions.Loop },
        ["uheur", var band, .. var more] => new PolicyText(PolicyKind.Utilization) { Band = ReadBand(band, [.. more]) },
        _ => throw new FormatException(Expected),
    };

    private static UtilizationBand ReadBand(string text, ImmutableArray<string> more)
    {
        var (lower, upper) = Percentages(text);
        var band = new UtilizationBand(lower, upper);
        foreach (var part in more)
        {
            if (part == "inside")
            {
                band = band with { UntilInside = true };
            }
            else
            {
                var (decrease, increase) = Percentages(part);
                band = band with { Decrease = decrease, Increase = increase };
            }
        }

        return lower < upper && upper <= 1 ? band : throw new FormatException("needs a band of utilisations from 0 to 100 such as 40-50");
    }

    private static (double Lower, double Upper) Percentages(string text) => text.Split('-') switch
    {
        [var lower, var upper] => (OptionText.NumberFromZero(lower) / 100, OptionText.NumberFromZero(upper) / 100),
        _ => throw new FormatException(Expected),
    };
}
