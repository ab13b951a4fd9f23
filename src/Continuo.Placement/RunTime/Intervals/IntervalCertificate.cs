namespace Continuo.Placement.RunTime.Intervals;

using Continuo.Model;
using Continuo.Placement.Problem;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;
using Continuo.Placement.Solvers.Exact;

/// <summary>
/// Proves that a placement is the cheapest at every load of an interval. A problem with the work of the lowest load and the least
/// function times of the interval is kept by whatever keeps the rules at any load of it. Function costs are bounded by lines in the
/// load, from below for places the placement does not use and from above for those it uses: where nothing undercuts it at both
/// ends, nothing does between.
/// </summary>
internal sealed class IntervalCertificate(SystemDescription system, PlacementIntervalRequest request, Placement placement, CancellationToken cancellation)
{
    private readonly HashSet<(string, string, string, string)> _places =
        [.. placement.Components.SelectMany(c => c.Partitions.Select(p => (c.Component, c.Deployment, p.Partition, p.Resource)))];

    /// <summary>Whether it is proved within the time that nothing is cheaper, by more than 1e-9 of the cost.</summary>
    public bool IsCheapest(double low, double high, TimeSpan time)
    {
        var monitor = new SearchMonitor(TimeProvider.System, time, null, null, cancellation);
        var (lower, upper) = (Compile(low), Compile(high));
        if (!ChargedFunctions.AddUp(lower))
        {
            return false;
        }

        foreach (var (prices, rate) in low == high || lower.ServerCount == lower.Resources.Length ? [(lower, low)] : new[] { (lower, low), (upper, high) })
        {
            var relaxed = IntervalRelaxation.Of(lower, upper, prices, IsUsed);
            if (WarmStarts.AsItIs(relaxed, placement) is not { Excess: 0 } mine)
            {
                return false;
            }

            var search = new ExactSearch(relaxed, 1, monitor);
            search.Run(mine, double.PositiveInfinity);
            if (!search.IsComplete || search.Best!.Cost < mine.Cost * (1 - 1e-9))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether no placement keeps the rules at any load of an interval.</summary>
    public static bool IsRefuted(SystemDescription system, PlacementIntervalRequest request, double low, double high, TimeSpan time, CancellationToken cancellation)
    {
        var certificate = new IntervalCertificate(system, request, request.Current, cancellation);
        var (lower, upper) = (certificate.Compile(low), certificate.Compile(high));
        if (Enumerable.Range(0, lower.ComponentCount).Any(c => lower.DeploymentStart[c] == lower.DeploymentStart[c + 1]))
        {
            return true;
        }

        var relaxed = IntervalRelaxation.Of(lower, upper, lower, (_, _) => false);
        var monitor = new SearchMonitor(TimeProvider.System, time, null, null, cancellation);
        return new FeasibilitySearch(relaxed, monitor).Run(out _) == Decision.Refuted;
    }

    private bool IsUsed(CompiledProblem problem, (int Deployment, int Partition, int Candidate) place) => _places.Contains((
        problem.Components[problem.PartitionComponent[place.Partition]],
        problem.Deployments[place.Deployment],
        problem.Partitions[place.Partition],
        problem.Resources[problem.Resource[place.Candidate]]));

    private CompiledProblem Compile(double load) => ProblemCompiler.Compile(
        system,
        LoadProfile.Of(load),
        request.Rules,
        RunTimeRestrictions.Of(system, request.Initial ?? request.Current, request.Current, request.Wishes));
}
