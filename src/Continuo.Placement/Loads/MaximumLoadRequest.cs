namespace Continuo.Placement.Loads;

using Continuo.Model;
using Continuo.Placement.Rules;

/// <summary>Which placement is asked about.</summary>
public sealed record MaximumLoadRequest
{
    /// <summary>A valid system description.</summary>
    public required SystemDescription System { get; init; }

    /// <summary>The placement.</summary>
    public required Placement Placement { get; init; }

    /// <summary>
    /// The load now. A rate for all sources: the answer is a rate. Rates of their own: the answer is a factor on them, and now is 1.
    /// </summary>
    public required LoadProfile Load { get; init; }

    /// <summary>How placements are judged. Default <see cref="EvaluationRules.Continuo"/>.</summary>
    public EvaluationRules Rules { get; init; } = EvaluationRules.Continuo;

    /// <summary>Whether instances may be added, up to what is available; places stay. Default false.</summary>
    public bool ScaleOut { get; init; }
}
