namespace Continuo.Experiments.Utilization;

using System.Collections.Immutable;
using System.Globalization;

using Continuo.Adaptation.Policies;
using Continuo.Adaptation.Policies.LeastCost;
using Continuo.Adaptation.Policies.Utilization;

/// <summary>The policies of the comparison, by name.</summary>
internal static class UtilizationPolicies
{
    /// <summary>Shares by which the percentage rule takes away and adds; the published ones are not known.</summary>
    private const double Decrease = 0.1;
    private const double Increase = 0.2;

    /// <summary>Longest search of a step.</summary>
    private static readonly TimeSpan StepLimit = TimeSpan.FromSeconds(0.1);

    private static readonly (double, double)[] Bands = [(0.4, 0.5), (0.5, 0.6), (0.6, 0.8)];

    /// <summary>Margins that are tried.</summary>
    public static ImmutableArray<double> Margins { get; } = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5];

    public static ImmutableArray<(string Name, Func<PolicySetting, IAdaptationPolicy> Make)> All { get; } =
    [
        ("static", _ => new StaticPolicy()),
        .. Bands.SelectMany(band => Rules(band.Item1, band.Item2)).Select(band => (Name(band), (Func<PolicySetting, IAdaptationPolicy>)(setting => new UtilizationPolicy(setting, band)))),
        .. Margins.Select(margin => (Name(margin), (Func<PolicySetting, IAdaptationPolicy>)(setting => new LeastCostPolicy(setting, new LeastCostOptions { Margin = margin, NeverAboveDesign = true, TimeLimit = StepLimit })))),
    ];

    /// <summary>The name of our policy with a margin.</summary>
    public static string Name(double margin) => string.Create(CultureInfo.InvariantCulture, $"continuo, margin {margin:0.##}");

    private static IEnumerable<UtilizationBand> Rules(double lower, double upper)
    {
        yield return new UtilizationBand(lower, upper);
        yield return new UtilizationBand(lower, upper) { UntilInside = true };
        yield return new UtilizationBand(lower, upper) { Decrease = Decrease, Increase = Increase };
        yield return new UtilizationBand(lower, upper) { Decrease = Decrease, Increase = Increase, UntilInside = true };
    }

    private static string Name(UtilizationBand band) => string.Create(
        CultureInfo.InvariantCulture,
        $"uheur {100 * band.Lower:0}-{100 * band.Upper:0} {(band.Increase is null ? "fixed" : "percentage")}{(band.UntilInside ? ", until inside" : "")}");
}
