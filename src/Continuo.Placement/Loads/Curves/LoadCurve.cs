namespace Continuo.Placement.Loads.Curves;

using Continuo.Placement.Rules;

/// <summary>
/// A placement as a function of the load, in arrays. It adds in the same order as the full evaluator, so that both agree to the last digit.
/// </summary>
internal sealed class LoadCurve
{
    /// <summary>What a source gets at a load of 1; undefined for components that others call.</summary>
    public required double[] SourceShare { get; init; }

    /// <summary>Where the calls of a component begin in <see cref="Caller"/>; one more than there are components.</summary>
    public required int[] CallStart { get; init; }

    /// <summary>The calling component, which comes earlier in the order.</summary>
    public required int[] Caller { get; init; }

    /// <summary>Probability of the call.</summary>
    public required double[] CallProbability { get; init; }

    /// <summary>Where the partitions of a component begin; one more than there are components.</summary>
    public required int[] PartitionStart { get; init; }

    /// <summary>Probability that a request leaves the component after the partition.</summary>
    public required double[] Exit { get; init; }

    /// <summary>Probability that a request of the component reaches the partition.</summary>
    public required double[] Reach { get; init; }

    /// <summary>Seconds from the partition before to this one.</summary>
    public required double[] DelayBefore { get; init; }

    /// <summary>The used resource that hosts the partition.</summary>
    public required int[] Host { get; init; }

    /// <summary>Service time that the partition takes of its server; undefined on functions and for learned models.</summary>
    public required double[] Demand { get; init; }

    /// <summary>Instances recorded with the partition.</summary>
    public required int[] Instances { get; init; }

    /// <summary>Response time of the partition.</summary>
    public required PartitionTime[] Time { get; init; }

    /// <summary>Load of the partitions after one that every request leaves.</summary>
    public required ExhaustedLoad Exhausted { get; init; }

    /// <summary>Number of used resources.</summary>
    public required int Resources { get; init; }

    public int Components => SourceShare.Length;

    public int Partitions => Time.Length;

    public LoadFigures NewFigures() => new(Components, Partitions, Resources);

    /// <summary>Fills in rates and utilisations at a load.</summary>
    public void Fill(double load, LoadFigures figures)
    {
        Array.Clear(figures.Utilization);
        for (var c = 0; c < Components; c++)
        {
            var rate = load * SourceShare[c];
            if (double.IsNaN(SourceShare[c]))
            {
                rate = 0;
                for (var call = CallStart[c]; call < CallStart[c + 1]; call++)
                {
                    rate += CallProbability[call] * figures.Component[Caller[call]];
                }
            }

            figures.Component[c] = rate;
            FillPartitions(c, rate, figures);
        }
    }

    /// <summary>Response time of a component from those of its partitions.</summary>
    public double ComponentSeconds(int component, double[] seconds)
    {
        var first = PartitionStart[component];
        var sum = seconds[first];
        for (var p = first + 1; p < PartitionStart[component + 1]; p++)
        {
            sum += Reach[p] == 0 ? 0 : Reach[p] * (seconds[p] + DelayBefore[p]);
        }

        return sum;
    }

    /// <summary>Whether a component has a partition on a function.</summary>
    public bool UsesFunctions(int component) => Array.Exists(Time[PartitionStart[component]..PartitionStart[component + 1]], time => time is FunctionTime);

    private void FillPartitions(int component, double componentRate, LoadFigures figures)
    {
        var first = PartitionStart[component];
        for (var p = first; p < PartitionStart[component + 1]; p++)
        {
            var rate = componentRate;
            if (p > first && (figures.Partition[p - 1] > 0 || Exhausted == ExhaustedLoad.Zero))
            {
                rate = figures.Partition[p - 1] * (1 - Exit[p - 1]);
            }

            figures.Partition[p] = rate;
            if (!double.IsNaN(Demand[p]))
            {
                figures.Utilization[Host[p]] += Demand[p] * rate / Instances[p];
            }
        }
    }
}
