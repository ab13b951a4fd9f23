namespace Continuo.Cli.Inputs;

using Continuo.Model;
using Continuo.Placement.Rules;

/// <summary>A system with the load and the rules under which it is looked at.</summary>
/// <param name="System">A valid system.</param>
/// <param name="Load">The load.</param>
/// <param name="Rules">How placements are judged.</param>
/// <param name="Path">The file or directory, as the user gave it.</param>
internal sealed record PlacementInput(SystemDescription System, LoadProfile Load, EvaluationRules Rules, string Path);
