namespace Continuo.Cli.Options;

using System.Collections.Immutable;

using Continuo.Placement;
using Continuo.Placement.Solvers;

/// <summary>How a placement is searched.</summary>
internal sealed record SearchArguments
{
    public SolveMethod Method { get; init; } = SolveMethod.Auto;

    public TimeSpan? TimeLimit { get; init; }

    public long? Iterations { get; init; }

    public int Seed { get; init; } = 1;

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>A placement file to start from.</summary>
    public string? Start { get; init; }

    public ImmutableArray<Pin> Pins { get; init; } = [];

    public ImmutableArray<string> Forbidden { get; init; } = [];

    public double? Budget { get; init; }
}
