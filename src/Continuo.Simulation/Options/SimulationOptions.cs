namespace Continuo.Simulation;

using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

/// <summary>What is simulated, and for how long. The same options give the same numbers, bit for bit.</summary>
public sealed record SimulationOptions
{
    /// <summary>Seed of all randomness. Arrivals, ways and demands of requests depend on it alone, not on the placement. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Requests that arrive at the sources, warm-up included, when <see cref="DurationSeconds"/> is not given. Default 200 000.</summary>
    [Range(1, 10_000_000_000)]
    public long Requests { get; init; } = 200_000;

    /// <summary>Simulated seconds, warm-up included; instead of <see cref="Requests"/>. Default: none.</summary>
    [Range(double.Epsilon, 1e12)]
    public double? DurationSeconds { get; init; }

    /// <summary>Share at the start that is not measured, 0 … 0.9. Default 0.1.</summary>
    [Range(0, 0.9)]
    public double WarmUpFraction { get; init; } = 0.1;

    /// <summary>Batches of the confidence intervals. Default 25.</summary>
    [Range(2, 1_000)]
    public int Batches { get; init; } = 25;

    /// <summary>How requests arrive. Default Poisson.</summary>
    public ArrivalProcess Arrivals { get; init; } = ArrivalProcess.Poisson;

    /// <summary>Arrival times at every source in seconds, ≥ 0 and rising, for <see cref="ArrivalProcess.Replayed"/>.</summary>
    public ImmutableArray<double> ReplayedSeconds { get; init; } = [];

    /// <summary>Which instance of a server a request goes to. Default any, with equal probability.</summary>
    public DispatchRule Dispatch { get; init; } = DispatchRule.Random;

    /// <summary>How successors are called. Default each by itself.</summary>
    public BranchRule Branches { get; init; } = BranchRule.Independent;

    /// <summary>Distribution of service times. Default exponential.</summary>
    public TimeDistribution ServiceTimes { get; init; } = TimeDistribution.Exponential;

    /// <summary>Most instances of one partition on a function; further requests wait, first come first served. Default: no limit.</summary>
    [Range(1, int.MaxValue)]
    public int? FunctionConcurrency { get; init; }

    /// <summary>Whether transfers take size/bandwidth without a conversion of units, as the preset <c>space4ai-r</c> has it. Default false.</summary>
    public bool UnscaledTransfers { get; init; }

    /// <summary>
    /// Whether a component that only edges of probability 0 lead to is a source, as the preset <c>space4ai-r</c> has it. Default false.
    /// </summary>
    public bool IgnoreImpossibleEdges { get; init; }

    /// <summary>These options, after a check of their ranges.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    internal SimulationOptions Checked()
    {
        var faults = new List<ValidationResult>();
        if (!Validator.TryValidateObject(this, new ValidationContext(this), faults, validateAllProperties: true))
        {
            throw new ArgumentException(string.Join(" ", faults.Select(f => f.ErrorMessage)));
        }

        for (var i = 0; i < ReplayedSeconds.Length; i++)
        {
            if (!(ReplayedSeconds[i] >= (i == 0 ? 0 : ReplayedSeconds[i - 1])) || double.IsInfinity(ReplayedSeconds[i]))
            {
                throw new ArgumentException($"Replayed arrival times must be finite, ≥ 0 and rising; number {i + 1} is not.");
            }
        }

        return this;
    }
}
