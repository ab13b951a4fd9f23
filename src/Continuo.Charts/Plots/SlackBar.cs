namespace Continuo.Charts.Plots;

using Continuo.Charts.Svg;

/// <summary>A value that should not exceed its limit.</summary>
/// <param name="Name">What is limited, such as a component or a path.</param>
/// <param name="Value">The value; an infinite one is drawn as an arrow.</param>
/// <param name="Limit">The limit; infinite for none.</param>
public sealed record SlackBar(string Name, double Value, double Limit)
{
    /// <summary>Unit of this row when rows differ in it; empty takes that of the chart. Default empty.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Broken above the limit (or when the value is not a number), close from 90 % of it on, else kept; none without a limit.</summary>
    public Standing Standing =>
        double.IsNaN(Value) ? Standing.Broken
        : double.IsPositiveInfinity(Limit) ? (double.IsPositiveInfinity(Value) ? Standing.Broken : Standing.None)
        : Value <= Limit ? (Value >= 0.9 * Limit && Limit > 0 ? Standing.Close : Standing.Kept)
        : Standing.Broken;
}
