namespace Continuo.Placement.Tests.RunTime.Oracle;

using Continuo.Model;

/// <summary>A placement with what the stated order looks at.</summary>
internal sealed record Judged(Placement Placement, Evaluation Evaluation, bool BreaksOther, double Factor)
{
    /// <summary>Rules that are no limits, then the factor on the limits, then the number of violations, then the cost.</summary>
    public static IComparer<Judged> ByViolation { get; } = Comparer<Judged>.Create((a, b) =>
        WithoutCost(a, b) is var order && order != 0 ? order
        : Same(a.Evaluation.Cost, b.Evaluation.Cost, 1e-9) ? 0 : a.Evaluation.Cost.CompareTo(b.Evaluation.Cost));

    /// <summary>The same order before the cost.</summary>
    public static int WithoutCost(Judged a, Judged b) =>
        a.BreaksOther != b.BreaksOther ? a.BreaksOther.CompareTo(b.BreaksOther)
        : !Same(a.Factor, b.Factor, 1e-6) ? a.Factor.CompareTo(b.Factor)
        : a.Evaluation.Violations.Length.CompareTo(b.Evaluation.Violations.Length);

    public bool KeepsAll => Evaluation.Violations.IsEmpty;

    public static Judged Of(Placement placement, Evaluation evaluation)
    {
        var shares = evaluation.Components.Where(c => c.LimitSeconds is not null).Select(c => (Time: c.ResponseTimeSeconds, Limit: c.LimitSeconds!.Value))
            .Concat(evaluation.Paths.Select(p => (Time: p.ResponseTimeSeconds, Limit: p.LimitSeconds)))
            .Select(x => x.Time >= 0 ? x.Time / x.Limit : double.PositiveInfinity);
        return new Judged(
            placement,
            evaluation,
            evaluation.Violations.Any(v => v.Kind is not (ViolationKind.Local or ViolationKind.Global)),
            shares.Append(1).Max());
    }

    private static bool Same(double a, double b, double relative) => a == b || Math.Abs(a - b) <= relative * Math.Min(Math.Abs(a), Math.Abs(b));
}
