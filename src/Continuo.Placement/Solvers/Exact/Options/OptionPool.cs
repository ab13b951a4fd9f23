namespace Continuo.Placement.Solvers.Exact.Options;

using Continuo.Placement.Problem;
using Continuo.Placement.Solvers.Exact.Pricing;

/// <summary>
/// Options of components: a deployment with a candidate for each partition, as rows of flat arrays. Option o puts work
/// w_ob on bin b and adds weight a_ob × slowdown of b to its component's time, beside a constant.
/// </summary>
internal sealed class OptionPool
{
    private readonly CompiledProblem _problem;
    private double[] _work = new double[1024];
    private double[] _weight = new double[1024];

    public OptionPool(CompiledProblem problem)
    {
        _problem = problem;
        Stride = 1;
        for (var d = 0; d + 1 < problem.PartitionStart.Length; d++)
        {
            Stride = Math.Max(Stride, problem.PartitionStart[d + 1] - problem.PartitionStart[d]);
        }

        Start = new int[problem.ComponentCount + 1];
    }

    /// <summary>Places kept for each option: the partitions of the longest deployment.</summary>
    public int Stride { get; }

    public int Count { get; private set; }

    public int Bins { get; private set; }

    /// <summary>Where the options of each component begin.</summary>
    public int[] Start { get; }

    public double[] Price { get; private set; } = new double[256];

    public double[] Constant { get; private set; } = new double[256];

    public double[] InvocationCost { get; private set; } = new double[256];

    public int[] Deployment { get; private set; } = new int[256];

    /// <summary>1 all at the edge, 2 from edge to cloud, 4 all in the cloud.</summary>
    public int[] Shape { get; private set; } = new int[256];

    /// <summary>Candidate of each partition.</summary>
    public int[] Candidate { get; private set; } = new int[1024];

    /// <summary>Resource of each partition.</summary>
    public int[] Resource { get; private set; } = new int[1024];

    public ReadOnlySpan<double> Work(int option) => _work.AsSpan(option * Bins, Bins);

    public ReadOnlySpan<double> Weight(int option) => _weight.AsSpan(option * Bins, Bins);

    public ReadOnlySpan<int> Candidates(int option) => Candidate.AsSpan(option * Stride, Partitions(option));

    public ReadOnlySpan<int> Resources(int option) => Resource.AsSpan(option * Stride, Partitions(option));

    public void Reset(int bins) => (Count, Bins) = (0, bins);

    /// <summary>Adds an option; one that cannot work by itself (no network inside it, an overload, too long for a limit) is left out.</summary>
    /// <param name="deployment">Deployment of the option.</param>
    /// <param name="candidates">Candidate of each partition.</param>
    /// <param name="price">Its price.</param>
    /// <param name="bins">Bins of the servers.</param>
    /// <param name="mostSeconds">Seconds that the limits of its component leave at most.</param>
    public void Add(int deployment, ReadOnlySpan<int> candidates, double price, Bins bins, double mostSeconds)
    {
        Grow();
        var option = Count;
        var work = _work.AsSpan(option * Bins, Bins);
        var weight = _weight.AsSpan(option * Bins, Bins);
        work.Clear();
        weight.Clear();
        double constant = 0, cost = 0;
        var first = _problem.PartitionStart[deployment];
        var resources = Resource.AsSpan(option * Stride, candidates.Length);
        for (var k = 0; k < candidates.Length; k++)
        {
            var i = candidates[k];
            var resource = resources[k] = _problem.Resource[i];
            constant += _problem.ConstantTime[i];
            cost += _problem.InvocationCost[i];
            if (resource < _problem.ServerCount)
            {
                work[bins.Of[resource]] += _problem.Work[i];
                weight[bins.Of[resource]] += _problem.TimeWeight[i];
                constant += _problem.TimeByCount[i] is { } times ? times.Min() : 0;
            }

            if (k > 0 && resources[k - 1] != resource && _problem.Reach[first + k] > 0)
            {
                constant += _problem.Reach[first + k] * _problem.Transfers.Seconds(
                    _problem.Transfer[first + k - 1], _problem.Layer[resources[k - 1]], _problem.Layer[resource]);
            }
        }

        if (!double.IsFinite(constant) || LeastSeconds(work, weight, constant, bins) is var least && (double.IsInfinity(least) || least > mostSeconds))
        {
            return;
        }

        candidates.CopyTo(Candidate.AsSpan(option * Stride));
        (Price[option], Constant[option], InvocationCost[option], Deployment[option]) = (price, constant, cost, deployment);
        Shape[option] = _problem.Rules.AllowBackward ? 1 : RuleExcess.Shape(_problem, resources);
        Count++;
    }

    /// <summary>Time of the option when it has its servers for itself; infinite when it overloads one.</summary>
    private static double LeastSeconds(ReadOnlySpan<double> work, ReadOnlySpan<double> weight, double constant, Bins bins)
    {
        var time = constant;
        for (var b = 0; b < work.Length; b++)
        {
            var instances = bins.Instances[b];
            if (work[b] >= instances)
            {
                return double.PositiveInfinity;
            }

            time += weight[b] == 0 ? 0 : weight[b] * instances / (instances - work[b]);
        }

        return time;
    }

    private int Partitions(int option) =>
        _problem.PartitionStart[Deployment[option] + 1] - _problem.PartitionStart[Deployment[option]];

    private void Grow()
    {
        if (Count == Price.Length)
        {
            Price = Doubled(Price);
            Constant = Doubled(Constant);
            InvocationCost = Doubled(InvocationCost);
            Deployment = Doubled(Deployment);
            Shape = Doubled(Shape);
        }

        while ((Count + 1) * Stride > Candidate.Length)
        {
            Candidate = Doubled(Candidate);
            Resource = Doubled(Resource);
        }

        while ((Count + 1) * Bins > _work.Length)
        {
            _work = Doubled(_work);
            _weight = Doubled(_weight);
        }
    }

    private static T[] Doubled<T>(T[] array)
    {
        Array.Resize(ref array, array.Length * 2);
        return array;
    }
}
