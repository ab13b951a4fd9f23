namespace Continuo.Placement.Reports.Words;

using Continuo.Charts.Svg;
using Continuo.Model;
using Continuo.Placement.Rules;

/// <summary>What a cost is for.</summary>
internal static class CostUnit
{
    /// <summary><c>per hour</c>; <c>for 24 h</c> where the rules multiply costs by the horizon of the file.</summary>
    public static string Of(SystemDescription system, EvaluationRules rules) =>
        rules.CostOverHorizon && system.Hours != 1 ? $"for {NumberText.Of(system.Hours)} h" : "per hour";
}
