namespace Continuo.Charts.Axes;

using System.Collections.Immutable;

/// <summary>What an axis shows.</summary>
public sealed record AxisOptions
{
    /// <summary>What is measured, with its unit, such as <c>response time, s</c>. Default none.</summary>
    public string Title { get; init; } = "";

    /// <summary>How values are spaced. Default linear.</summary>
    public AxisKind Kind { get; init; }

    /// <summary>Values that the axis reaches besides the data, such as 0. Default none.</summary>
    public ImmutableArray<double> Includes { get; init; } = [];

    /// <summary>The scale for some values between two pixels.</summary>
    internal IScale ScaleOver(IEnumerable<double> values, double pixelFrom, double pixelTo)
    {
        var all = values.Concat(Includes);
        var steps = (int)Math.Clamp(Math.Abs(pixelTo - pixelFrom) / 48, 2, 10);
        if (Kind == AxisKind.Logarithmic)
        {
            var positive = Extent.Of(all, value => value >= 1 / Extent.Largest && Extent.Shows(value), 1, 10);
            return LogarithmicScale.Over(positive.Minimum, positive.Maximum, pixelFrom, pixelTo);
        }

        var extent = Extent.Of(all, Extent.Shows, 0, 1);
        return LinearScale.Over(extent.Minimum, extent.Maximum, pixelFrom, pixelTo, steps);
    }
}
