namespace Continuo.Placement.Solvers.Exact.Pricing;

using Continuo.Placement.Problem;

/// <summary>
/// The cheapest option of each component when work on servers and invocations of functions have prices. Prices add up over
/// partitions, so no list of options is needed: per deployment the cheapest edge and cloud candidate of each partition, and
/// one step from edge to cloud.
/// </summary>
internal sealed class PricedMinimum
{
    private readonly CompiledProblem _problem;
    private readonly OpenCandidates _open;
    private readonly int[] _edge;
    private readonly int[] _cloud;
    private readonly int[] _chosen;
    private readonly int[] _componentOf;
    private readonly double[] _timePrice;
    private int _chosenCount;
    private bool _hasTimePrices;

    public PricedMinimum(CompiledProblem problem)
    {
        _problem = problem;
        _open = new OpenCandidates(problem);
        Price = new double[problem.Resources.Length];
        Load = new double[problem.ServerCount];
        Least = new double[problem.ComponentCount];
        _edge = new int[problem.Partitions.Length];
        _cloud = new int[problem.Partitions.Length];
        _chosen = new int[problem.Partitions.Length];
        _timePrice = new double[problem.ComponentCount * problem.Resources.Length];
        _componentOf = new int[problem.Resource.Length];
        for (var p = 0; p < problem.Partitions.Length; p++)
        {
            Array.Fill(_componentOf, problem.PartitionComponent[p], problem.CandidateStart[p], problem.CandidateStart[p + 1] - problem.CandidateStart[p]);
        }
    }

    /// <summary>Price of one unit of work on a server, and of one unit of invocation cost of a function.</summary>
    public double[] Price { get; }

    /// <summary>Least priced work of each component.</summary>
    public double[] Least { get; }

    /// <summary>Work on each server in the minimising options.</summary>
    public double[] Load { get; }

    /// <summary>Invocation cost of the minimising options.</summary>
    public double FunctionLoad { get; private set; }

    /// <summary>Candidates of the minimising options.</summary>
    public ReadOnlySpan<int> Chosen => _chosen.AsSpan(0, _chosenCount);

    public int ComponentOf(int candidate) => _componentOf[candidate];

    /// <summary>Forgets the prices of time.</summary>
    public void ClearTimePrices()
    {
        if (_hasTimePrices)
        {
            Array.Clear(_timePrice);
            _hasTimePrices = false;
        }
    }

    /// <summary>Adds a price per second of some components' time without slowdown on a resource; −1: on all.</summary>
    public void AddTimePrice(bool[] components, int resource, double price)
    {
        _hasTimePrices = true;
        var resources = Price.Length;
        for (var c = 0; c < components.Length; c++)
        {
            if (!components[c])
            {
                continue;
            }

            var row = _timePrice.AsSpan(c * resources, resources);
            for (var r = Math.Max(resource, 0); r < (resource < 0 ? resources : resource + 1); r++)
            {
                row[r] += price;
            }
        }
    }

    /// <summary>Restricts the options to servers with a capacity above 0.</summary>
    public void Open(ReadOnlySpan<int> capacities) => _open.Set(capacities);

    /// <summary>Sets the price of all functions.</summary>
    public void SetFunctionPrice(double price) => Price.AsSpan(_problem.ServerCount).Fill(price);

    /// <summary>Minimises over all options of all components.</summary>
    /// <returns>Sum of the least prices; infinite when a component has no option.</returns>
    public double Evaluate()
    {
        Array.Clear(Load);
        FunctionLoad = 0;
        _chosenCount = 0;
        var sum = 0.0;
        for (var c = 0; c < Least.Length; c++)
        {
            var least = double.PositiveInfinity;
            int bestDeployment = -1, bestSplit = 0;
            for (var d = _problem.DeploymentStart[c]; d < _problem.DeploymentStart[c + 1]; d++)
            {
                var (price, split) = Deployment(d);
                if (price < least)
                {
                    (least, bestDeployment, bestSplit) = (price, d, split);
                }
            }

            Least[c] = least;
            sum += least;
            if (bestDeployment < 0)
            {
                return double.PositiveInfinity;
            }

            AddLoads(bestDeployment, bestSplit);
        }

        return sum;
    }

    /// <summary>Price of a candidate; infinite when it must not be used.</summary>
    public double CandidatePrice(int candidate)
    {
        if (!_open.Contains(candidate))
        {
            return double.PositiveInfinity;
        }

        var resource = _problem.Resource[candidate];
        return (Price[resource] * _open.Amount(candidate))
            + (_timePrice[(_componentOf[candidate] * Price.Length) + resource] * _open.Time(candidate));
    }

    /// <summary>Least price of a deployment, and the number of its partitions that stay at the edge.</summary>
    private (double Price, int Split) Deployment(int deployment)
    {
        var first = _problem.PartitionStart[deployment];
        var end = _problem.PartitionStart[deployment + 1];
        double onEdge = 0, inCloud = double.PositiveInfinity;
        var split = 0;
        for (var p = first; p < end; p++)
        {
            var edge = _hasTimePrices ? CheapestWithTime(p, _open.Edge(p), out _edge[p]) : Cheapest(_open.Edge(p), out _edge[p]);
            var cloud = _hasTimePrices ? CheapestWithTime(p, _open.Cloud(p), out _cloud[p]) : Cheapest(_open.Cloud(p), out _cloud[p]);
            if (_problem.Rules.AllowBackward)
            {
                // Either kind may follow either: the cheaper candidate stands for both.
                _edge[p] = _cloud[p] = edge <= cloud ? _edge[p] : _cloud[p];
                edge = cloud = Math.Min(edge, cloud);
            }

            if (onEdge <= inCloud)
            {
                (inCloud, split) = (onEdge, p - first);
            }

            inCloud += cloud;
            onEdge += edge;
        }

        return onEdge <= inCloud ? (onEdge, end - first) : (inCloud, split);
    }

    private double Cheapest(ReadOnlySpan<PricedCandidate> candidates, out int cheapest)
    {
        var least = double.PositiveInfinity;
        cheapest = -1;
        var price = Price;
        foreach (ref readonly var candidate in candidates)
        {
            var value = price[candidate.Resource] * candidate.Amount;
            if (value < least)
            {
                least = value;
                cheapest = candidate.Number;
            }
        }

        return least;
    }

    private double CheapestWithTime(int partition, ReadOnlySpan<PricedCandidate> candidates, out int cheapest)
    {
        var least = double.PositiveInfinity;
        cheapest = -1;
        var price = Price;
        var time = _timePrice.AsSpan(_problem.PartitionComponent[partition] * price.Length, price.Length);
        foreach (ref readonly var candidate in candidates)
        {
            var value = (price[candidate.Resource] * candidate.Amount) + (time[candidate.Resource] * candidate.Time);
            if (value < least)
            {
                least = value;
                cheapest = candidate.Number;
            }
        }

        return least;
    }

    private void AddLoads(int deployment, int split)
    {
        var first = _problem.PartitionStart[deployment];
        for (var p = first; p < _problem.PartitionStart[deployment + 1]; p++)
        {
            var candidate = p - first < split ? _edge[p] : _cloud[p];
            _chosen[_chosenCount++] = candidate;
            var resource = _problem.Resource[candidate];
            if (resource < _problem.ServerCount)
            {
                Load[resource] += _problem.Work[candidate];
            }
            else
            {
                FunctionLoad += _problem.InvocationCost[candidate];
            }
        }
    }
}
