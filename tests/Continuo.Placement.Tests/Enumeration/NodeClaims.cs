namespace Continuo.Placement.Tests.Enumeration;

using System.Globalization;
using Continuo.Placement.Problem;
using Continuo.Placement.Solvers;
using Continuo.Placement.Solvers.Exact;
using Continuo.Placement.Solvers.Exact.Pricing;

/// <summary>
/// What one worker says about each node of a search, against all placements of the node's subtree. The nodes are looked at in
/// random order, and nothing found is told to the worker: each answer has to hold by itself.
/// </summary>
internal sealed class NodeClaims
{
    private const double MostPlacements = 2_500;
    private const double Rounding = 1e-9;
    private const int MostNodes = 400;
    private readonly CompiledProblem _problem;
    private readonly IReadOnlyList<(int[] Counts, double Cost)> _placements;
    private readonly ExactWorker _worker;
    private readonly Random _random;
    private readonly List<SearchNode> _open = [];
    private long _sequence = 1;

    private NodeClaims(CompiledProblem problem, IReadOnlyList<(int[] Counts, double Cost)> placements, int seed)
    {
        (_problem, _placements, _random) = (problem, placements, new Random(seed));
        var monitor = new SearchMonitor(TimeProvider.System, null, null, null, CancellationToken.None);
        _worker = new ExactWorker(problem, new ServerGroups(problem), new LimitRows(problem), monitor);
    }

    /// <summary>Number of nodes looked at.</summary>
    public int Looked { get; private set; }

    /// <summary>Checks the system of a seed; null when it has too many placements, or costs that no bound is claimed for.</summary>
    public static NodeClaims? Of(int seed, out IReadOnlyList<string> wrong)
    {
        wrong = [];
        var request = SmallSystems.Of(seed);
        var problem = ProblemCompiler.Compile(request.System, request.Load, request.Rules, request.Restrictions);
        if (PlacementEnumeration.Size(request.System) > MostPlacements || !ChargedFunctions.AddUp(problem)
            || Enumerable.Range(0, problem.ComponentCount).Any(c => problem.DeploymentStart[c] == problem.DeploymentStart[c + 1]))
        {
            return null;
        }

        var placements = PlacementEnumeration.Feasible(request)
            .Select(p => (Enumerable.Range(0, problem.ServerCount).Select(s => Instances(p.Placement, problem.Resources[s])).ToArray(), p.Cost));
        var claims = new NodeClaims(problem, [.. placements], seed);
        wrong = [.. claims.Run().Select(w => $"seed {seed}, {request.Rules.Name}: {w}")];
        return claims;
    }

    private static int Instances(Model.Placement placement, string server) =>
        placement.Components.SelectMany(c => c.Partitions).FirstOrDefault(p => p.Resource == server)?.Instances ?? 0;

    private IEnumerable<string> Run()
    {
        // What a node is compared with: nothing, a cost that some placements beat, or the optimum itself.
        double[] bests =
        [
            double.PositiveInfinity,
            .. _placements.Count == 0 ? Array.Empty<double>() : [_placements[_random.Next(_placements.Count)].Cost, _placements.Min(p => p.Cost)],
        ];
        foreach (var best in bests)
        {
            _open.Clear();
            _open.Add(SearchNode.Root(_problem.GroupCount, [.. _problem.InstanceCost.Take(_problem.ServerCount)]));
            for (var k = 0; k < MostNodes && _open.Count > 0; k++)
            {
                var number = _random.Next(_open.Count);
                var node = _open[number];
                _open.RemoveAt(number);
                foreach (var wrong in Look(node, best))
                {
                    yield return wrong;
                }
            }
        }
    }

    private IEnumerable<string> Look(SearchNode node, double best)
    {
        Looked++;
        var optimum = Optimum(node);
        var outcome = _worker.Look(node, best, withTies: false);
        var target = ExactWorker.Target(best, withTies: false);
        if (node.Bound > Math.Min(optimum, target) * (1 + Rounding) && node.Bound > optimum * (1 + Rounding))
        {
            yield return Text(node, $"bound {node.Bound}, optimum {optimum}");
        }

        foreach (var child in outcome.Children)
        {
            if (child.Bound > Optimum(child) * (1 + Rounding))
            {
                yield return Text(child, $"bound of a child {child.Bound}, optimum {Optimum(child)}");
            }

            child.Sequence = _sequence++;
            _open.Add(child);
        }

        // Whatever beats the target is found here, or is left to a child or a second look.
        var covered = outcome.Children.Concat(outcome.Undecided).Select(Optimum).Append(outcome.Placement?.Cost ?? double.PositiveInfinity).Min();
        if (optimum < target * (1 - Rounding) && covered > optimum * (1 + Rounding))
        {
            yield return Text(node, $"cuts off {optimum}; what is left costs {covered}, to beat was {best}");
        }

        _open.AddRange(outcome.Undecided);
    }

    /// <summary>Cost of the cheapest placement whose servers and counts are those of the node; infinite when there is none.</summary>
    private double Optimum(SearchNode node) =>
        _placements.Where(p => Contains(node, p.Counts)).Select(p => p.Cost).DefaultIfEmpty(double.PositiveInfinity).Min();

    private bool Contains(SearchNode node, int[] counts)
    {
        for (var s = 0; s < counts.Length; s++)
        {
            var group = _problem.Group[s];
            var server = node.Server[group];
            if (server == s ? counts[s] < node.Least[group] || counts[s] > node.Most[group] : server != SearchNode.Open && counts[s] > 0)
            {
                return false;
            }
        }

        return true;
    }

    private string Text(SearchNode node, string what)
    {
        var groups = node.Server.Select((s, g) => s switch
        {
            SearchNode.Open => "open",
            SearchNode.Unused => "none",
            _ => $"{_problem.Resources[s]}x{node.Least[g]}..{node.Most[g]}",
        });
        return string.Create(CultureInfo.InvariantCulture, $"[{string.Join(", ", groups)}] {what}");
    }
}
