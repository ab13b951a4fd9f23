namespace Continuo.Placement.Problem;

using Continuo.Model;
using Continuo.Performance.Learned;
using Continuo.Placement.Rules;
using Continuo.Placement.Systems;

/// <summary>Candidates as arrays, partition after partition.</summary>
internal sealed class CandidateTable(SystemIndex index, ResourceTable resources, EvaluationRules rules, double hours)
{
    private readonly List<int> _start = [0];
    private readonly List<int> _resource = [];
    private readonly List<double> _demand = [];
    private readonly List<double> _work = [];
    private readonly List<double> _timeWeight = [];
    private readonly List<double> _constantTime = [];
    private readonly List<double> _cost = [];
    private readonly List<double> _memory = [];
    private readonly List<double[]?> _timeByCount = [];

    public int[] Start => [.. _start];

    public int[] Resource => [.. _resource];

    public double[] Demand => [.. _demand];

    public double[] Work => [.. _work];

    public double[] TimeWeight => [.. _timeWeight];

    public double[] ConstantTime => [.. _constantTime];

    public double[] InvocationCost => [.. _cost];

    public double[] Memory => [.. _memory];

    public double[]?[] TimeByCount => [.. _timeByCount];

    public void EndPartition() => _start.Add(_resource.Count);

    public void Add(Candidate candidate, double componentRate, double rate, double reach)
    {
        var number = resources.Number(candidate.Resource);
        var resource = index.Resource(candidate.Resource)!;
        double demand = 0, constant = 0, cost = 0;
        double[]? byCount = null;
        if (resource is FunctionConfiguration function)
        {
            var state = FunctionFigures.State(candidate.Performance, function, componentRate, rate, rules);
            constant = ComponentTime(reach, state.ResponseTimeSeconds);
            cost = FunctionFigures.Cost(candidate.Performance, function, componentRate, rate, state, rules)
                * (rules.CostOverHorizon ? hours : 1);
        }
        else if (candidate.Performance is QueueingModel queueing)
        {
            demand = queueing.DemandSeconds;
        }
        else
        {
            byCount = LearnedTimes(candidate.Performance, (Server)resource, resources.MaximumInstances[number], rate, reach);
        }

        _resource.Add(number);
        _demand.Add(demand);
        _work.Add(rate * demand);
        _timeWeight.Add(reach * demand);
        _constantTime.Add(double.IsNaN(constant) ? double.PositiveInfinity : constant);
        _cost.Add(cost);
        _memory.Add(candidate.MemoryMegabytes);
        _timeByCount.Add(byCount);
    }

    /// <summary>For each resource whether the largest needs of all components together exceed its memory.</summary>
    public bool[] MemoryCanBind(int components, int[] deploymentStart, int[] partitionStart)
    {
        var largest = new double[resources.Names.Length];
        for (var c = 0; c < components; c++)
        {
            var ofComponent = new double[largest.Length];
            for (var d = deploymentStart[c]; d < deploymentStart[c + 1]; d++)
            {
                var ofDeployment = new double[largest.Length];
                for (var i = _start[partitionStart[d]]; i < _start[partitionStart[d + 1]]; i++)
                {
                    ofDeployment[_resource[i]] += _memory[i];
                }

                for (var r = 0; r < largest.Length; r++)
                {
                    ofComponent[r] = Math.Max(ofComponent[r], ofDeployment[r]);
                }
            }

            for (var r = 0; r < largest.Length; r++)
            {
                largest[r] += ofComponent[r];
            }
        }

        return [.. largest.Select((need, r) =>
            need > resources.Memory[r] && (r < resources.ServerCount || rules.FunctionMemory == FunctionMemory.Summed))];
    }

    private static double ComponentTime(double reach, double seconds) => reach == 0 ? 0 : reach * seconds;

    private static double[] LearnedTimes(PerformanceModel model, Server server, int maximum, double rate, double reach) =>
        [.. Enumerable.Range(1, Math.Max(maximum, 1)).Select(n =>
        {
            var seconds = model is LearnedModel { Regression: { } regression }
                ? RegressionPrediction.ResponseTimeSeconds(regression, new RegressionFeatures(n * server.Cores, rate))
                : double.NaN;
            return double.IsNaN(seconds) ? double.PositiveInfinity : ComponentTime(reach, seconds);
        })];
}
