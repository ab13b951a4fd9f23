namespace Continuo.Placement.Evaluators;

using Continuo.Model;
using Continuo.Performance.Learned;
using Continuo.Performance.Queueing;
using Continuo.Placement.Rules;
using Continuo.Placement.Systems;

/// <summary>Response times and function costs of placed partitions.</summary>
internal static class ResponseTimes
{
    public static void Fill(PlacedSystem placed, EvaluationRules rules)
    {
        foreach (var group in placed.Partitions.GroupBy(p => p.Resource.Name, StringComparer.Ordinal))
        {
            var utilization = Utilization(group);
            foreach (var partition in group)
            {
                partition.IsUnknown = double.IsNaN(utilization) || IsLeftOut(partition);
                if (partition.Resource is FunctionConfiguration function)
                {
                    FillFunction(partition, function, rules);
                }
                else if (!partition.IsUnknown)
                {
                    partition.ResponseTimeSeconds = ServerSeconds(partition, utilization, rules);
                }
            }
        }
    }

    /// <summary>
    /// Utilisation of each instance; each partition counts with its own recorded number of instances. Undefined on a server with a
    /// partition whose model cannot be evaluated.
    /// </summary>
    public static double Utilization(IEnumerable<PlacedPartition> onOneResource)
    {
        var sum = 0.0;
        foreach (var partition in onOneResource)
        {
            if (partition.IsServer && IsLeftOut(partition))
            {
                return double.NaN;
            }

            if (partition.Candidate?.Performance is QueueingModel model)
            {
                sum += model.DemandSeconds * partition.Rate / partition.Instances;
            }
        }

        return sum;
    }

    private static bool IsLeftOut(PlacedPartition partition) => partition.Candidate?.Performance.Obstacle is not null;

    private static void FillFunction(PlacedPartition partition, FunctionConfiguration function, EvaluationRules rules)
    {
        if (partition.Candidate is not { } candidate)
        {
            return;
        }

        var state = FunctionFigures.State(candidate.Performance, function, partition.ComponentRate, partition.Rate, rules);
        partition.ResponseTimeSeconds = state.ResponseTimeSeconds;
        partition.FunctionCost = FunctionFigures.Cost(
            candidate.Performance, function, partition.ComponentRate, partition.Rate, state, rules);
    }

    private static double ServerSeconds(PlacedPartition partition, double utilization, EvaluationRules rules) =>
        partition.Candidate?.Performance switch
        {
            QueueingModel model => rules.Overload switch
            {
                Overload.Negative => ProcessorSharing.UncheckedResponseTimeSeconds(model.DemandSeconds, utilization),
                Overload.Undefined when utilization > 1 => double.NaN,
                _ => ProcessorSharing.ResponseTimeSeconds(model.DemandSeconds, utilization),
            },
            LearnedModel { Regression: { } regression } => RegressionPrediction.ResponseTimeSeconds(
                regression,
                new RegressionFeatures(partition.Instances * ((Server)partition.Resource).Cores, partition.Rate)),
            _ => double.NaN,
        };
}
