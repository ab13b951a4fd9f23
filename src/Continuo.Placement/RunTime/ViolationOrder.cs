namespace Continuo.Placement.RunTime;

using Continuo.Model;

/// <summary>
/// Which of two placements breaks the rules less, where none keeps them all. What an operator restricts and the instances that
/// there are come first, then the rules that are no limits (memory, overload, layers, the way back, sharing, networks), then the
/// factor by which the limits are exceeded, then the number of violations, then the cost.
/// </summary>
/// <param name="margin">Share of the limits that is to be kept free.</param>
internal sealed class ViolationOrder(double margin)
{
    /// <summary>Factors that differ by less, relatively, are the same: the search for the smallest one ends there.</summary>
    private const double SameFactor = 1e-6;

    /// <summary>A saving that is smaller, relatively, is rounding.</summary>
    private const double SameCost = 1e-9;

    /// <summary>Whether the first placement breaks less than the second, or costs less and breaks as much.</summary>
    public bool IsLess(Evaluation first, double firstCost, Evaluation second, double secondCost)
    {
        var (a, b) = (Groups(first), Groups(second));
        if (a != b)
        {
            return a.CompareTo(b) < 0;
        }

        var (factor, other) = (Factor(first), Factor(second));
        if (factor != other && !(Math.Abs(factor - other) <= SameFactor * Math.Min(factor, other)))
        {
            return factor < other;
        }

        return first.Violations.Length != second.Violations.Length
            ? first.Violations.Length < second.Violations.Length
            : firstCost < secondCost * (1 - SameCost);
    }

    /// <summary>Largest time as a share of its limit, at least what has to be kept; infinite where a limited time is.</summary>
    public double Factor(Evaluation evaluation) => Math.Max(1 - RunTimeMargin.Of(evaluation), 1 - margin);

    /// <summary>Whether a restriction of the operator is broken, or more instances are used than there are.</summary>
    public static bool BreaksWhatIsGiven(Evaluation evaluation) =>
        evaluation.Violations.Any(v => v.Kind is ViolationKind.Assignment or ViolationKind.Availability);

    private static (bool Given, bool Other) Groups(Evaluation evaluation) => (
        BreaksWhatIsGiven(evaluation),
        evaluation.Violations.Any(v => v.Kind
            is not (ViolationKind.Assignment or ViolationKind.Availability or ViolationKind.Local or ViolationKind.Global)));
}
