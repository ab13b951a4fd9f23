namespace Continuo.Adaptation.Forecasting;

using System.ComponentModel.DataAnnotations;

/// <summary>How a load is forecast; the defaults are those of the experiment <c>forecast</c> in bench/RESULTS.md.</summary>
public sealed record HoltWintersOptions
{
    /// <summary>Periods after which the load repeats, such as 96 for a day of quarters of an hour; 0 or 1: it does not. Default 96.</summary>
    [Range(0, 100_000)]
    public int SeasonLength { get; init; } = 96;

    /// <summary>Whether a damped trend may be part of the model; it is used when it pays for its parameters. Default true.</summary>
    public bool Trend { get; init; } = true;

    /// <summary>Observations after which the parameters are fitted again, ≥ 1. Default 16.</summary>
    [Range(1, 100_000)]
    public int RefitInterval { get; init; } = 16;

    /// <summary>Latest seasons that the parameters are fitted to, ≥ 2. Default 7.</summary>
    [Range(2, 100)]
    public int Seasons { get; init; } = 7;

    /// <summary>Probability that a rate lies inside its interval, in (0, 1). Default 0.95.</summary>
    [Range(0.01, 0.9999)]
    public double Probability { get; init; } = 0.95;

    /// <summary>How wide intervals are. Default <see cref="IntervalMethod.Empirical"/>.</summary>
    public IntervalMethod Intervals { get; init; } = IntervalMethod.Empirical;

    /// <summary>Steps ahead for which past errors are kept apart, ≥ 1; later steps use those of the last. Default 16.</summary>
    [Range(1, 1000)]
    public int EmpiricalSteps { get; init; } = 16;
}
