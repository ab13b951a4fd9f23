namespace Continuo.Placement.Solvers.Exact.Pricing;

using Continuo.Placement.Problem;

/// <summary>
/// What limits say about the work on a server, linear in the choice of options. A limit q with weight A_q on server j needs
/// A_q·n/(n − W) ≤ room, so W + n·A_q/room ≤ n, where room is the limit less the least time of its components elsewhere; and
/// without any slowdown their times together stay below the limit.
/// </summary>
internal sealed class LimitRows
{
    /// <summary>Limits that can take less than this share of a server are not worth a row.</summary>
    private const double LeastShare = 0.02;

    private readonly CompiledProblem _problem;

    public LimitRows(CompiledProblem problem)
    {
        _problem = problem;
        LimitOf = new int[problem.ServerCount];
        Room = new double[problem.ServerCount];
        InLimit = [.. problem.Limits.Select(l => Enumerable.Range(0, problem.ComponentCount).Select(c => l.Components.Contains(c)).ToArray())];
        Array.Fill(LimitOf, -1);
        var share = new double[problem.ServerCount];
        var binding = new List<int>();
        for (var q = 0; q < problem.Limits.Length; q++)
        {
            var limit = problem.Limits[q];
            if (double.IsInfinity(limit.Seconds))
            {
                continue;
            }

            if (limit.Components.Sum(MostTime) > limit.Seconds)
            {
                binding.Add(q);
            }

            for (var s = 0; s < problem.ServerCount; s++)
            {
                var room = Math.Max(limit.Seconds - limit.Components.Sum(c => LeastTimeElsewhere(c, s)), 1e-9 * limit.Seconds);
                var most = limit.Components.Sum(c => MostWeight(c, s)) / room;
                if (most > share[s] && most > LeastShare)
                {
                    (share[s], LimitOf[s], Room[s]) = (most, q, room);
                }
            }
        }

        TimeLeft = [.. Enumerable.Range(0, problem.ComponentCount).Select(TimeLeftFor)];
        TimeRows = [.. binding];
        Any = TimeRows.Length > 0 || Array.Exists(LimitOf, q => q >= 0);
    }

    /// <summary>Whether any limit can matter.</summary>
    public bool Any { get; }

    /// <summary>Limits that can be broken even without slowdowns.</summary>
    public int[] TimeRows { get; }

    /// <summary>The limit that presses most on each server; −1: none.</summary>
    public int[] LimitOf { get; }

    /// <summary>Seconds that this limit leaves for its components on the server.</summary>
    public double[] Room { get; }

    /// <summary>Seconds that its limits leave for each component when the others take their least; infinite without limits.</summary>
    public double[] TimeLeft { get; }

    /// <summary>Whether a component belongs to a limit.</summary>
    public bool[][] InLimit { get; }

    private double TimeLeftFor(int component)
    {
        const int Nowhere = -1;
        var most = double.PositiveInfinity;
        foreach (var l in _problem.LimitsOf[component])
        {
            var limit = _problem.Limits[l];
            var others = limit.Components.Where(c => c != component).Sum(c => LeastTimeElsewhere(c, Nowhere));
            most = Math.Min(most, (limit.Seconds * (1 + 1e-9)) - others);
        }

        return most;
    }

    private double LeastTimeElsewhere(int component, int server)
    {
        var least = double.PositiveInfinity;
        for (var d = _problem.DeploymentStart[component]; d < _problem.DeploymentStart[component + 1]; d++)
        {
            var sum = 0.0;
            for (var p = _problem.PartitionStart[d]; p < _problem.PartitionStart[d + 1]; p++)
            {
                var smallest = double.PositiveInfinity;
                for (var i = _problem.CandidateStart[p]; i < _problem.CandidateStart[p + 1]; i++)
                {
                    smallest = Math.Min(smallest, _problem.Resource[i] == server ? 0 : Time(i));
                }

                sum += smallest;
            }

            least = Math.Min(least, sum);
        }

        return double.IsInfinity(least) ? 0 : least;
    }

    private double MostWeight(int component, int server) => Most(component, i => _problem.Resource[i] == server ? _problem.TimeWeight[i] : 0);

    private double MostTime(int component) => Most(component, i => double.IsInfinity(Time(i)) ? 0 : Time(i));

    private double Most(int component, Func<int, double> value)
    {
        var most = 0.0;
        for (var d = _problem.DeploymentStart[component]; d < _problem.DeploymentStart[component + 1]; d++)
        {
            var sum = 0.0;
            for (var p = _problem.PartitionStart[d]; p < _problem.PartitionStart[d + 1]; p++)
            {
                var largest = 0.0;
                for (var i = _problem.CandidateStart[p]; i < _problem.CandidateStart[p + 1]; i++)
                {
                    largest = Math.Max(largest, value(i));
                }

                sum += largest;
            }

            most = Math.Max(most, sum);
        }

        return most;
    }

    /// <summary>Seconds of a candidate without slowdown; what depends on the count of a server counts as 0.</summary>
    private double Time(int candidate) => _problem.TimeWeight[candidate] + _problem.ConstantTime[candidate];
}
