namespace Continuo.Adaptation.Tests.Policies;

using Continuo.Adaptation.Policies;
using Continuo.Model;
using Continuo.Placement.Generation;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>Systems with the placement that is cheapest for their largest load.</summary>
internal static class Running
{
    /// <summary>One component on a camera (0.3 s) or VM1 (0.2 s), which must answer within a second; four instances of each.</summary>
    public static PolicySetting Small(double peak)
    {
        var system = new SmallSystem().With("a", ("Cam", 0.3), ("VM1", 0.2)).Limit("a", 1).Build();
        return Setting(system, peak);
    }

    /// <summary>A random system of seven components.</summary>
    public static PolicySetting Seven(int seed, double peak) => Setting(SystemGenerator.Generate(new SystemGeneratorOptions { LimitFactor = 2 }, seed), peak);

    private static PolicySetting Setting(SystemDescription system, double peak)
    {
        var placed = PlacementSolver.Solve(new PlacementRequest { System = system, Load = LoadProfile.Of(peak), ExplainInfeasible = false });
        return new PolicySetting(system, EvaluationRules.Continuo, placed.Placement!);
    }
}
