namespace Continuo.Placement.Tests.Loads;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Generation;
using Continuo.Placement.Loads;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;
using CsCheck;

public sealed class LoadSweepTests
{
    [Fact]
    public void Run_Servers_NeedOneMoreWheneverOneIsFull()
    {
        // n instances carry n·3 requests/s.
        var result = LoadSweep.Run(Request(LoadSystems.OneServer(0.2, 0.5), [1, 3.5, 7, 11.5, 12.5]));

        result.IsComplete.ShouldBeTrue();
        result.Points.Select(p => p.Result.Cost).ShouldBe([1.0, 2, 3, 4, null]);
        result.Points.Select(p => p.Result.Status).ShouldBe([SolveStatus.Optimal, SolveStatus.Optimal, SolveStatus.Optimal, SolveStatus.Optimal, SolveStatus.Infeasible]);
        result.Points.Select(p => p.Load).ShouldBe([1, 3.5, 7, 11.5, 12.5]);
    }

    [Fact]
    public void Run_FromTheLoadsOfMaximumLoad_ChangesExactlyThere()
    {
        var system = LoadSystems.OneServer(0.2, 0.5);
        var most = MaximumLoad.Of(new MaximumLoadRequest { System = system, Placement = LoadSystems.OnServers(2), Load = LoadProfile.Of(1) }).Load!.Value;

        LoadSweep.Run(Request(system, [most, most * (1 + 1e-9)])).Points.Select(p => p.Result.Cost).ShouldBe([2.0, 3.0]);
    }

    [Fact]
    public void Run_RatesOfTheirOwn_AreMultiplied()
    {
        var rates = LoadProfile.Of(new Dictionary<string, double> { ["c1"] = 2, ["c2"] = 1 }.ToImmutableDictionary());
        var request = Request(LoadSystems.TwoSources(0.1, 0.25), [1, 3.9, 4.1]);

        var result = LoadSweep.Run(request with { Problem = request.Problem with { Load = rates } });

        result.Points[1].Profile.RateAt("c1").ShouldBe(7.8, 1e-12);
        result.Points.Select(p => p.Result.Placement is null).ShouldBe([false, false, true]);
    }

    [Fact]
    public void Run_GeneratedSystems_EqualSearchesOfTheirOwn() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var system = SystemGenerator.Generate(SystemGeneratorOptions.Scenario(1), seed);
            var request = Request(system, [0.3, 0.6, 1.2]) with { };
            foreach (var point in LoadSweep.Run(request).Points)
            {
                var alone = PlacementSolver.Solve(request.Problem with { Load = LoadProfile.Of(point.Load) });
                point.Result.Status.ShouldBe(alone.Status);
                point.Result.Cost.ShouldBe(alone.Cost);
            }
        },
        iter: 12,
        threads: 1);

    [Fact]
    public void Run_SystemsWithoutFunctions_NeverGetCheaper() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var system = SystemGenerator.Generate(SystemGeneratorOptions.Scenario(1), seed);
            var functions = system.Continuum.Layers.Where(l => l.Kind == ResourceKind.Function).Select(l => l.Name).ToImmutableArray();
            var request = Request(system, [0.2, 0.5, 0.9, 1.4]);

            var costs = LoadSweep.Run(request with { Problem = request.Problem with { Restrictions = new PlacementRestrictions { Forbidden = functions } } })
                .Points.Select(p => p.Result.Cost ?? double.PositiveInfinity).ToList();

            costs.ShouldBe(costs.Order());
        },
        iter: 12,
        threads: 1);

    [Fact]
    public void Run_Heuristic_IsNeverDearerThanItsNeighboursPlacement() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var request = Request(SystemGenerator.Generate(SystemGeneratorOptions.Scenario(1), seed), [0.2, 0.4, 0.8, 1.6]);
            request = request with { Problem = request.Problem with { Method = SolveMethod.RandomGreedy, Iterations = 20, Seed = seed } };

            var points = LoadSweep.Run(request).Points;

            foreach (var (point, next) in points.Zip(points.Skip(1)))
            {
                if (next.Result.Placement is { } placement && Neighbour.Of(placement, request.Problem with { Load = point.Profile }) is { } here)
                {
                    var evaluation = new Evaluators.PlacementEvaluator(request.Problem.System, point.Profile, request.Problem.Rules).Evaluate(here);
                    point.Result.Cost!.Value.ShouldBeLessThanOrEqualTo(evaluation.Cost);
                }
            }
        },
        iter: 20,
        threads: 1);

    [Fact]
    public void Run_Cancelled_KeepsThePointsFound()
    {
        using var cancellation = new CancellationTokenSource();
        var progress = new Stopping(2, cancellation);

        var result = LoadSweep.Run(Request(LoadSystems.OneServer(0.2, 0.5), [1, 2, 4, 8]), progress, cancellation.Token);

        result.IsComplete.ShouldBeFalse();
        result.Points.Length.ShouldBeInRange(2, 3);
        result.Points.ShouldAllBe(p => p.Result.Placement != null);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void Run_NoLoad_IsRefused(double load) =>
        Should.Throw<ArgumentOutOfRangeException>(() => LoadSweep.Run(Request(LoadSystems.OneServer(0.2, 0.5), [1, load])));

    [Fact]
    public void Report_OfASweep_ShowsEachLoad()
    {
        var request = Request(LoadSystems.OneServer(0.2, 0.5), [1, 3.5, 12.5]);

        var html = LoadSweepReport.Of(request, LoadSweep.Run(request), "continuo place sweep").ToHtml();

        System.Xml.Linq.XDocument.Parse(html);
        html.ShouldContain("Cost over the load");
        html.ShouldContain("Instances by layer over the load");
        html.ShouldContain("vm×2");
        html.ShouldContain("impossible");
        html.ShouldContain("2 of 3");
    }

    [Fact]
    public void Report_OfNothing_SaysSo()
    {
        var request = Request(LoadSystems.OneServer(0.2, 0.5), [1]);

        LoadSweepReport.Of(request, new LoadSweepResult([], IsComplete: false)).ToHtml().ShouldContain("ended before a load was solved");
    }

    private static LoadSweepRequest Request(SystemDescription system, ImmutableArray<double> loads) => new()
    {
        Problem = new PlacementRequest { System = system, Load = LoadProfile.Of(1), Rules = EvaluationRules.Continuo, Threads = 1, TimeLimit = TimeSpan.FromSeconds(60), ExplainInfeasible = false },
        Loads = loads,
    };

    /// <summary>Ends the sweep as soon as some loads are solved.</summary>
    private sealed class Stopping(int after, CancellationTokenSource cancellation) : IProgress<LoadSweepProgress>
    {
        public void Report(LoadSweepProgress value)
        {
            if (value.Done >= after)
            {
                cancellation.Cancel();
            }
        }
    }
}
