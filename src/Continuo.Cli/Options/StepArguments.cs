namespace Continuo.Cli.Options;

using System.Collections.Immutable;

using Continuo.Placement;
using Continuo.Placement.RunTime;

/// <summary>What a run-time step is told beside the system.</summary>
internal sealed record StepArguments(string Current, string? Initial)
{
    public SwitchingCost Switching { get; init; } = SwitchingCost.None;

    /// <summary>Share of the limits to be kept free; null: the default of the command.</summary>
    public double? Margin { get; init; }

    public TimeSpan? TimeLimit { get; init; }

    public ImmutableArray<Pin> Pins { get; init; } = [];

    public ImmutableArray<string> Forbidden { get; init; } = [];
}
