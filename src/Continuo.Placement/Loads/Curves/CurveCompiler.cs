namespace Continuo.Placement.Loads.Curves;

using Continuo.Model;
using Continuo.Performance.Learned;
using Continuo.Performance.Topology;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Rules;
using Continuo.Placement.Systems;

/// <summary>Turns a placement that fits its system into a curve over the load.</summary>
internal static class CurveCompiler
{
    public static LoadCurve Compile(PlacedSystem placed, Application application, NetworkDelays delays, LoadProfile proportions, EvaluationRules rules)
    {
        var order = placed.Order;
        var calls = order.Select(name => application.Dependencies.Where(d => d.To == name).ToList()).ToList();
        var sources = SourceComponents.Of(application, rules.IgnoresImpossibleEdges).ToHashSet(StringComparer.Ordinal);
        var chains = order.Select(placed.Chain).ToList();
        var partitions = chains.SelectMany(chain => chain).ToList();
        var hosts = partitions.Select(p => p.Resource.Name).Distinct(StringComparer.Ordinal).ToList();
        return new LoadCurve
        {
            SourceShare = [.. order.Select(name => !sources.Contains(name) ? double.NaN : proportions.Uniform is null ? proportions.RateAt(name) : 1)],
            CallStart = Starts(calls.Select(list => list.Count)),
            Caller = [.. calls.SelectMany(list => list).Select(d => order.IndexOf(d.From))],
            CallProbability = [.. calls.SelectMany(list => list).Select(d => d.Probability)],
            PartitionStart = Starts(chains.Select(chain => chain.Length)),
            Exit = [.. partitions.Select(p => p.Partition.EarlyExitProbability)],
            Reach = [.. partitions.Select(p => p.ReachProbability)],
            DelayBefore = [.. chains.SelectMany(chain => chain.Select((p, k) => k == 0 ? 0 : ComponentTimes.Delay(chain[k - 1], p, delays)))],
            Host = [.. partitions.Select(p => hosts.IndexOf(p.Resource.Name))],
            Demand = [.. partitions.Select(p => p is { IsServer: true, Candidate.Performance: QueueingModel model } ? model.DemandSeconds : double.NaN)],
            Instances = [.. partitions.Select(p => p.Instances)],
            Time = [.. partitions.Select(p => Time(p, rules))],
            Exhausted = rules.ExhaustedLoad,
            Resources = hosts.Count,
        };
    }

    private static int[] Starts(IEnumerable<int> lengths)
    {
        var starts = new List<int> { 0 };
        foreach (var length in lengths)
        {
            starts.Add(starts[^1] + length);
        }

        return [.. starts];
    }

    private static PartitionTime Time(PlacedPartition partition, EvaluationRules rules) => (partition.Candidate!.Performance, partition.Resource) switch
    {
        (QueueingModel model, Server) => new ServerTime(model.DemandSeconds, rules.Overload),
        (LearnedModel { Regression: { } regression }, Server server) => new LearnedTime((_, rate) =>
            RegressionPrediction.ResponseTimeSeconds(regression, new RegressionFeatures(partition.Instances * server.Cores, rate))),
        (ServerlessModel model, FunctionConfiguration function) => new FunctionTime(model, function, rules),
        (var model, FunctionConfiguration function) => new LearnedTime((component, rate) =>
            FunctionFigures.State(model, function, component, rate, rules).ResponseTimeSeconds),
        _ => new LearnedTime((_, _) => double.NaN),
    };
}
