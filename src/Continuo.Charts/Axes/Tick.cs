namespace Continuo.Charts.Axes;

/// <summary>A value on an axis that carries a label.</summary>
/// <param name="Value">The value.</param>
/// <param name="Label">The value as people read it.</param>
public readonly record struct Tick(double Value, string Label);
