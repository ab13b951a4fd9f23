namespace Continuo.Placement.Loads.Curves;

using Continuo.Model;

/// <summary>A server is not overloaded.</summary>
/// <param name="curve">The placement.</param>
/// <param name="host">The server among the used resources.</param>
/// <param name="name">Its name.</param>
/// <param name="upToOne">Whether a utilisation of exactly 1 passes.</param>
internal sealed class UtilizationRule(LoadCurve curve, int host, string name, bool upToOne) : LoadRule(ViolationKind.Utilization, name)
{
    private readonly LoadFigures _figures = curve.NewFigures();

    public override bool IsKept(double load)
    {
        curve.Fill(load, _figures);
        return _figures.Utilization[host] < 1 || (upToOne && _figures.Utilization[host] <= 1);
    }

    // Utilisation rises with the load.
    public override LoadVerdict Over(double from, double to) =>
        IsKept(to) ? LoadVerdict.Kept : IsKept(from) ? LoadVerdict.Open : LoadVerdict.Broken;
}
