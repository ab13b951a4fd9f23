namespace Continuo.Placement.RunTime.Intervals;

using Continuo.Model;
using Continuo.Performance.Serverless;
using Continuo.Placement.Problem;
using Continuo.Placement.Rules;
using Continuo.Placement.Systems;

/// <summary>A problem whose rules are kept by whatever keeps them at some load of an interval, with bounds of the costs at one load.</summary>
internal static class IntervalRelaxation
{
    /// <summary>Relaxes.</summary>
    /// <param name="lower">The problem at the lowest load.</param>
    /// <param name="upper">The problem at the highest load.</param>
    /// <param name="prices">The problem at the load whose costs are bounded.</param>
    /// <param name="isUsed">Whether a place is bounded from above; the others are from below.</param>
    public static CompiledProblem Of(
        CompiledProblem lower, CompiledProblem upper, CompiledProblem prices, Func<CompiledProblem, (int Deployment, int Partition, int Candidate), bool> isUsed)
    {
        var constant = (double[])lower.ConstantTime.Clone();
        var cost = (double[])prices.InvocationCost.Clone();
        var byCount = (double[]?[])lower.TimeByCount.Clone();
        var models = lower.System.Candidates.ToDictionary(c => (c.Component, c.Partition, c.Resource), c => c.Performance);
        var functions = lower.System.Continuum.Layers.SelectMany(l => l.Resources).OfType<FunctionConfiguration>().ToDictionary(f => f.Name, StringComparer.Ordinal);
        for (var d = 0; d < lower.Deployments.Length; d++)
        {
            for (var p = lower.PartitionStart[d]; p < lower.PartitionStart[d + 1]; p++)
            {
                for (var i = lower.CandidateStart[p]; i < lower.CandidateStart[p + 1]; i++)
                {
                    var component = lower.Components[lower.PartitionComponent[p]];
                    var resource = lower.Resources[lower.Resource[i]];
                    byCount[i] = byCount[i] is { } times ? [.. times.Zip(upper.TimeByCount[i]!, Least)] : null;
                    if (lower.IsServer(lower.Resource[i]))
                    {
                        continue;
                    }

                    if (models[(component, lower.Partitions[p], resource)] is not ServerlessModel model)
                    {
                        constant[i] = Least(lower.ConstantTime[i], upper.ConstantTime[i]);
                        continue;
                    }

                    var function = functions[resource];
                    var bounds = ServerlessFunction.Bounds(
                        Rate(lower, d, p), Rate(upper, d, p), model.WarmSeconds, model.ColdSeconds, function.IdleSecondsBeforeKill, lower.Rules.ServerlessChain);
                    constant[i] = lower.Reach[p] == 0 ? 0 : lower.Reach[p] * bounds.LowestSeconds;
                    if (prices.Rules.FunctionPricing == FunctionPricing.ExpectedTime)
                    {
                        cost[i] = Cost(prices, model, function, prices.Rate[p], isUsed(lower, (d, p, i)) ? bounds.HighestSeconds : bounds.LowestSeconds);
                    }
                }
            }
        }

        return lower with { ConstantTime = constant, InvocationCost = cost, TimeByCount = byCount };
    }

    /// <summary>
    /// The least time of a learned model between two loads: its prediction changes with the load along a line. A negative prediction is no
    /// time; where one end has none, the line may come down to 0 before it.
    /// </summary>
    private static double Least(double atLower, double atUpper) =>
        double.IsFinite(atLower) == double.IsFinite(atUpper) ? Math.Min(atLower, atUpper) : 0;

    /// <summary>Rate that enters the model of a function.</summary>
    private static double Rate(CompiledProblem problem, int deployment, int partition) =>
        problem.Rules.FunctionLoad == FunctionLoad.Component ? problem.Rate[problem.PartitionStart[deployment]] : problem.Rate[partition];

    /// <summary>Cost at a rate when the mean service takes this long.</summary>
    private static double Cost(CompiledProblem problem, ServerlessModel model, FunctionConfiguration function, double rate, double seconds)
    {
        var span = model.ColdSeconds - model.WarmSeconds;
        var state = new ServerlessSteadyState(seconds, span == 0 ? 0 : (seconds - model.WarmSeconds) / span);
        return FunctionFigures.Cost(model, function, rate, rate, state, problem.Rules) * (problem.Rules.CostOverHorizon ? problem.System.Hours : 1);
    }
}
