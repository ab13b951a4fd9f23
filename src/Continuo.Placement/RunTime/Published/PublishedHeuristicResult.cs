namespace Continuo.Placement.RunTime.Published;

using Continuo.Model;

/// <summary>What the published heuristic answers.</summary>
public sealed record PublishedHeuristicResult
{
    /// <summary>The cheapest placement it found; null when none of its random placements kept all limits.</summary>
    public required Placement? Placement { get; init; }

    /// <summary>That placement under the load, by the full evaluator; null without a placement.</summary>
    public required Evaluation? Evaluation { get; init; }

    /// <summary>Seconds from the request to the answer.</summary>
    public required double Seconds { get; init; }

    /// <summary>Placements that were checked against all rules.</summary>
    public required long Checks { get; init; }
}
