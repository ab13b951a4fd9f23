namespace Continuo.Cli.Options;

using System.Collections.Immutable;

using Continuo.Adaptation.Days;
using Continuo.Adaptation.Policies.LeastCost;

/// <summary>What <c>adapt simulate</c> is told beside the system and the step.</summary>
internal sealed record DayArguments(string? Profile, ImmutableArray<PolicyText> Policies, string Forecast, DayOptions Options, LeastCostOptions Policy)
{
    public TimeSpan Season { get; init; } = TimeSpan.FromDays(1);

    public string? Report { get; init; }

    public string? Log { get; init; }

    public string? CommandText { get; init; }
}
