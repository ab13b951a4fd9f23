namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>What a placement means under a load: response times, utilisation, cost and broken rules.</summary>
public sealed record Evaluation
{
    /// <summary>The load.</summary>
    public required LoadProfile Load { get; init; }

    /// <summary>Name of the evaluation rules.</summary>
    public required string Rules { get; init; }

    /// <summary>Whether every rule holds, and that is known.</summary>
    public required bool Feasible { get; init; }

    /// <summary>
    /// Places of the placement whose times nobody knows; then times, utilisations and checks that depend on them are undefined,
    /// and <see cref="Violations"/> holds what is broken whatever they are.
    /// </summary>
    public ImmutableArray<OmittedCandidate> LeftOut { get; init; } = [];

    /// <summary>Whether it is known if every rule holds: false where nothing known is broken, and the rest depends on times that nobody knows.</summary>
    public bool IsJudged { get; init; } = true;

    /// <summary>Whether every rule holds; <see langword="null"/> where that is not known.</summary>
    public bool? Verdict => IsJudged ? Feasible : null;

    /// <summary>The answer of the original tool, which overlooks some overloads; only under the preset <c>space4ai-d</c>.</summary>
    public bool? FeasibleReference { get; init; }

    /// <summary>Total cost.</summary>
    public required double Cost { get; init; }

    /// <summary>Components in the order of evaluation.</summary>
    public required ImmutableArray<string> Order { get; init; }

    /// <summary>Components, in evaluation order.</summary>
    public required ImmutableArray<ComponentEvaluation> Components { get; init; }

    /// <summary>Limited paths, in file order.</summary>
    public required ImmutableArray<PathEvaluation> Paths { get; init; }

    /// <summary>Used resources, in the order of the continuum.</summary>
    public required ImmutableArray<ResourceEvaluation> Resources { get; init; }

    /// <summary>The groups of rules, each by itself.</summary>
    public required ConstraintChecks Checks { get; init; }

    /// <summary>Every broken rule.</summary>
    public required ImmutableArray<Violation> Violations { get; init; }
}
