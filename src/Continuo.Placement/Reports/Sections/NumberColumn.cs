namespace Continuo.Placement.Reports.Sections;

using Continuo.Charts.Svg;

/// <summary>Numbers of one column, with the same decimals, so that they can be compared at a glance.</summary>
internal sealed class NumberColumn
{
    private readonly int _decimals;

    /// <summary>Decimals that give the largest value a number of significant digits.</summary>
    public NumberColumn(IEnumerable<double> values, int digits)
    {
        var largest = values.Where(double.IsFinite).Select(Math.Abs).Append(0).Max();
        _decimals = largest > 0 ? Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(largest)), 0, 6) : 0;
    }

    public string Text(double? value) => value is not { } number ? ""
        : !double.IsFinite(number) ? NumberText.Of(number)
        : number != 0 && Math.Abs(number) < 0.5 * Math.Pow(10, -_decimals) ? NumberText.Of(number, 2)
        : NumberText.Fixed(number, _decimals);
}
