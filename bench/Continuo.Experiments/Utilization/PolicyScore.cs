namespace Continuo.Experiments.Utilization;

using Continuo.Adaptation.Days;
using Continuo.Adaptation.Policies;
using Continuo.Experiments.Tables;
using Continuo.Model;
using Continuo.Placement.Evaluators;

/// <summary>A policy on one instance.</summary>
/// <param name="Policy">Its name.</param>
/// <param name="CostShare">Mean cost over that of the placement of the design.</param>
/// <param name="Periods">Control periods.</param>
/// <param name="Violated">Those in which the simulated mean of a component exceeds its limit.</param>
/// <param name="ViolatedByFormula">Those whose placement exceeds a limit by the formulas at the load of the period, as the literature counts.</param>
/// <param name="AboveLimit">Share of the requests that take longer than a limit.</param>
/// <param name="Changes">Decisions that change the placement.</param>
/// <param name="DecisionMilliseconds">Median time of a decision; two policies at a time on a machine that is shared.</param>
internal sealed record PolicyScore(string Policy, double CostShare, int Periods, int Violated, int ViolatedByFormula, double AboveLimit, int Changes, double DecisionMilliseconds)
{
    public static PolicyScore Of(string policy, PolicySetting setting, PolicyRun run, double staticCost) => new(
        policy,
        run.MeanCost / staticCost,
        run.Periods.Length,
        run.ViolatedPeriods,
        run.Periods.Count(p => !new PlacementEvaluator(setting.System, LoadProfile.Of(p.Load), setting.Rules).Evaluate(p.Placement).Feasible),
        run.RequestsMeasured == 0 ? 0 : (double)run.RequestsAboveLimit / run.RequestsMeasured,
        run.Changes,
        1e3 * run.Periods.Select(p => p.DecisionSeconds).Quantile(0.5));
}
