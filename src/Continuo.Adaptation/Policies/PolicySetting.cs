namespace Continuo.Adaptation.Policies;

using Continuo.Model;
using Continuo.Placement.Rules;

/// <summary>What is operated.</summary>
/// <param name="System">A valid system description.</param>
/// <param name="Rules">How placements are judged.</param>
/// <param name="Initial">The placement of the start; its edge devices and counts are all there are.</param>
public sealed record PolicySetting(SystemDescription System, EvaluationRules Rules, Placement Initial);
