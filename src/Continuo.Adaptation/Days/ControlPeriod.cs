namespace Continuo.Adaptation.Days;

/// <summary>The time between two control points.</summary>
/// <param name="FromSeconds">Its start.</param>
/// <param name="ToSeconds">Its end.</param>
/// <param name="Load">Mean rate of the trace, in requests/s.</param>
internal readonly record struct ControlPeriod(double FromSeconds, double ToSeconds, double Load)
{
    public double Seconds => ToSeconds - FromSeconds;
}
