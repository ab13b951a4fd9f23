namespace Continuo.Placement.Tests.RunTime.Oracle;

using Continuo.Model;

/// <summary>A placement with what the stated order looks at.</summary>
internal sealed record Judged(Placement Placement, Evaluation Evaluation, bool BreaksOther, double Factor, double Objective)
{
    /// <summary>Rules that are no limits, then the factor on the limits, then the number of violations, then the cost.</summary>
    public static IComparer<Judged> ByViolation { get; } = Comparer<Judged>.Create((a, b) =>
        WithoutCost(a, b) is var order && order != 0 ? order
        : Same(a.Objective, b.Objective, 1e-9) ? 0 : a.Objective.CompareTo(b.Objective));

    /// <summary>The same order before the cost.</summary>
    public static int WithoutCost(Judged a, Judged b) =>
        a.BreaksOther != b.BreaksOther ? a.BreaksOther.CompareTo(b.BreaksOther)
        : !Same(a.Factor, b.Factor, 1e-6) ? a.Factor.CompareTo(b.Factor)
        : a.Evaluation.Violations.Length.CompareTo(b.Evaluation.Violations.Length);

    /// <summary>Judges a placement.</summary>
    /// <param name="placement">The placement.</param>
    /// <param name="evaluation">Its evaluation.</param>
    /// <param name="kept">Share of the limits that may be used, at most 1.</param>
    /// <param name="objective">Cost with that of the change.</param>
    public static Judged Of(Placement placement, Evaluation evaluation, double kept, double objective)
    {
        var shares = evaluation.Components.Where(c => c.LimitSeconds is not null)
            .Select(c => (Time: c.ResponseTimeSeconds, Limit: c.LimitSeconds!.Value))
            .Concat(evaluation.Paths.Select(p => (Time: p.ResponseTimeSeconds, Limit: p.LimitSeconds)))
            .Select(x => x.Time >= 0 ? x.Time / x.Limit : double.PositiveInfinity);
        return new Judged(
            placement,
            evaluation,
            evaluation.Violations.Any(v => v.Kind is not (ViolationKind.Local or ViolationKind.Global)),
            shares.Append(kept).Max(),
            objective);
    }

    private static bool Same(double a, double b, double relative) => a == b || Math.Abs(a - b) <= relative * Math.Min(Math.Abs(a), Math.Abs(b));
}
