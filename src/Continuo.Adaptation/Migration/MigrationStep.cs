namespace Continuo.Adaptation.Migration;

using Continuo.Model;
using Continuo.Placement.RunTime;

/// <summary>A step of a migration.</summary>
/// <param name="Number">Number, from 1.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Subject">The resource, component or partition that changes, such as <c>c2/h1</c>.</param>
/// <param name="From">Before, such as <c>EN1×2</c>; empty when there was nothing.</param>
/// <param name="To">After, such as <c>VM3×1</c>; empty when there is nothing.</param>
/// <param name="Reason">Why, and why now.</param>
/// <param name="Cost">Cost of everything that runs after it, also of what no request goes to.</param>
/// <param name="After">
/// The placement after it. The rule of one resource per layer does not make it infeasible, since a migration inside a layer has to
/// break it; a break is listed among the violations.
/// </param>
public sealed record MigrationStep(
    int Number, ChangeKind Kind, string Subject, string From, string To, string Reason, double Cost, Evaluation After)
{
    /// <summary>Whether every rule holds after it, but for the one of one resource per layer.</summary>
    public bool Feasible => After.Feasible;
}
