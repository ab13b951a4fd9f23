namespace Continuo.Placement.Reports;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Explanation;
using Continuo.Placement.Reports.Words;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>What a report is about; the sections pick from it.</summary>
internal sealed record ReportSubject
{
    public required SystemDescription System { get; init; }

    public required EvaluationRules Rules { get; init; }

    public required LoadProfile Load { get; init; }

    public PlacementRestrictions Restrictions { get; init; } = PlacementRestrictions.None;

    /// <summary>The search, if there was one.</summary>
    public SolveResult? Result { get; init; }

    /// <summary>The placement under the load, if there is one.</summary>
    public Evaluation? Evaluation { get; init; }

    public PlacementExplanation? Explanation { get; init; }

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Candidates that cannot be judged: of the search, or of the placement.</summary>
    public ImmutableArray<OmittedCandidate> LeftOut => Result?.LeftOut ?? Evaluation?.LeftOut ?? [];

    public string CostUnit => Words.CostUnit.Of(System, Rules);

    /// <summary>What a placement has to keep, in words.</summary>
    public string Demands => Restrictions is { Pins.IsEmpty: true, Forbidden.IsEmpty: true, Budget: null, MaximumInstances.IsEmpty: true }
        ? "every rule"
        : "every rule and the restrictions given";

    public string LoadText => Phrase.Load(Load, System.Application);

    /// <summary>A cost with its unit, for sentences.</summary>
    public string Cost(double cost) => $"{Quantity.Cost(cost)} {CostUnit}";
}
