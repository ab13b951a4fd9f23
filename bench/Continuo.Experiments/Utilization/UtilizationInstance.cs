namespace Continuo.Experiments.Utilization;

using Continuo.Adaptation.Policies;
using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>A generated system with the placement of its design: the cheapest at the largest load that keeps a margin.</summary>
internal static class UtilizationInstance
{
    /// <summary>Margin that the placement of the design keeps of every limit at the largest load.</summary>
    public const double DesignMargin = 0.2;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    /// <summary>Edge devices are owned already and cost their energy, as in the set of the literature.</summary>
    private static readonly EvaluationRules Rules = EvaluationRules.Continuo with { EdgeCostShare = 0.1 };

    /// <summary>Instances of a cell: the first seeds that have a design.</summary>
    public static IEnumerable<PolicySetting> Of(UtilizationCell cell)
    {
        for (var seed = 1; ; seed++)
        {
            var system = UtilizationSystems.Generate(cell, seed);
            var design = PlacementSolver.Solve(new PlacementRequest
            {
                System = WithMargin(system), Load = LoadProfile.Of(cell.PeakLoad), Rules = Rules, TimeLimit = TimeLimit, ExplainInfeasible = false,
            });
            if (design.Placement is not { } placement || design.Status is not (SolveStatus.Optimal or SolveStatus.Feasible))
            {
                Console.WriteLine($"{cell.Components} components, {cell.PeakLoad} requests/s, seed {seed}: no design ({design.Status}), left out");
                continue;
            }

            yield return new PolicySetting(system, Rules, placement);
        }
    }

    private static SystemDescription WithMargin(SystemDescription system) => system with
    {
        Requirements = system.Requirements with
        {
            Local = [.. system.Requirements.Local.Select(l => l with { LimitSeconds = l.LimitSeconds * (1 - DesignMargin) })],
        },
    };
}
