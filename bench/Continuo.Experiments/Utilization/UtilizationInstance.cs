namespace Continuo.Experiments.Utilization;

using Continuo.Adaptation.Policies;
using Continuo.Placement.Rules;

/// <summary>A generated system with the placement of its design: the cheapest at the largest load that keeps a margin.</summary>
internal static class UtilizationInstance
{
    /// <summary>Margin that the placement of the design keeps of every limit at the largest load.</summary>
    public const double DesignMargin = 0.2;

    /// <summary>Edge devices are owned already and cost their energy, as in the set of the literature.</summary>
    private static readonly EvaluationRules Rules = EvaluationRules.Continuo with { EdgeCostShare = 0.1 };

    /// <summary>Instances of a cell: the first seeds that have a design.</summary>
    public static IEnumerable<PolicySetting> Of(UtilizationCell cell)
    {
        for (var seed = 1; ; seed++)
        {
            var system = UtilizationSystems.Generate(cell, seed);
            if (DesignPlacement.Of(system, cell.PeakLoad, Rules, DesignMargin) is not { } placement)
            {
                Console.WriteLine($"{cell.Components} components, {cell.PeakLoad} requests/s, seed {seed}: no placement keeps its limits at the largest load, left out");
                continue;
            }

            yield return new PolicySetting(system, Rules, placement);
        }
    }
}
