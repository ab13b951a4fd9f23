namespace Continuo.Files.Documents;

/// <summary>A range of numbers, and the words for it.</summary>
/// <param name="Minimum">Smallest number.</param>
/// <param name="Maximum">Largest number.</param>
/// <param name="MinimumExcluded">Whether the smallest is outside.</param>
/// <param name="Words">Completes "must be …".</param>
internal sealed record NumberRange(double Minimum, double Maximum, bool MinimumExcluded, string Words)
{
    public static NumberRange Positive { get; } = new(0, double.MaxValue, true, "greater than 0");

    public static NumberRange NotNegative { get; } = new(0, double.MaxValue, false, "0 or more");

    public static NumberRange Probability { get; } = new(0, 1, false, "between 0 and 1");

    public static NumberRange Count { get; } = new(1, int.MaxValue, false, "from 1 to 2147483647");

    public static NumberRange Percentile { get; } = new(0, 100, true, "between 0 and 100, both excluded") { MaximumExcluded = true };

    public static NumberRange Any { get; } = new(-double.MaxValue, double.MaxValue, false, "a finite number");

    /// <summary>Whether the largest is outside.</summary>
    public bool MaximumExcluded { get; init; }

    /// <summary>Stands in for a faulty number, so that no further fault follows from it.</summary>
    public double Harmless => MinimumExcluded ? 1 : Math.Max(Minimum, 0);

    public bool Contains(double number) => number >= Minimum && number <= Maximum && !(MinimumExcluded && number == Minimum) && !(MaximumExcluded && number == Maximum);
}
