namespace Continuo.Placement.Tests.RunTime;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.Generation;
using Continuo.Placement.Rules;
using Continuo.Placement.RunTime;
using Continuo.Placement.RunTime.Intervals;
using Continuo.Placement.Solvers;
using CsCheck;

public sealed class PlacementIntervalsTests
{
    [Fact]
    public void Of_AnyLoadInside_IsAsCheapAsTheStep()
    {
        var seen = (Intervals: 0, Loads: 0, Proved: 0);
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                foreach (var rules in new[] { EvaluationRules.Continuo, EvaluationRules.Space4AiR })
                {
                    if (Request(seed, rules) is not { } request)
                    {
                        continue;
                    }

                    var table = PlacementIntervals.Of(request);
                    seen.Intervals += table.Intervals.Length;
                    seen.Proved += table.Intervals.Count(i => i.IsProved);
                    var random = new Random(seed);
                    for (var i = 0; i < 12; i++)
                    {
                        var load = request.From + (random.NextDouble() * (request.To - request.From));
                        seen.Loads += Agrees(request, table, load) ? 1 : 0;
                    }
                }
            },
            iter: 6,
            threads: 1);
        seen.Loads.ShouldBeGreaterThan(50, seen.ToString());
        seen.Proved.ShouldBeGreaterThan(9 * seen.Intervals / 10, seen.ToString());
    }

    [Fact]
    public void Of_BreakPoints_AreExact()
    {
        var checkedEnds = 0;
        foreach (var seed in Enumerable.Range(1, 12))
        {
            if (Request(seed, EvaluationRules.Space4AiR) is not { } request)
            {
                continue;
            }

            var intervals = PlacementIntervals.Of(request).Intervals;
            foreach (var (interval, next) in intervals.Zip(intervals.Skip(1)))
            {
                next.From.ShouldBe(interval.To);
                Evaluate(request, interval.Placement, interval.To).Feasible.ShouldBeTrue();
                var beyond = Evaluate(request, interval.Placement, interval.To * (1 + 1e-6));
                if (interval.End == IntervalEnd.Limit)
                {
                    beyond.Feasible.ShouldBeFalse();
                }
                else
                {
                    beyond.Cost.ShouldBeGreaterThan(Evaluate(request, next.Placement, interval.To * (1 + 1e-6)).Cost);
                }

                checkedEnds++;
            }
        }

        checkedEnds.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Of_LoadsBeyondAllPlacements_EndsAtTheLargestThatIsCarried()
    {
        var request = Enumerable.Range(1, 20).Select(seed => Request(seed, EvaluationRules.Space4AiR)).First(r => r is not null)! with { To = 1e5 };

        var table = PlacementIntervals.Of(request);

        table.IsComplete.ShouldBeTrue();
        var most = table.LargestLoad!.Value;
        most.ShouldBeLessThan(1e5);
        Step(request, most).Evaluation.Feasible.ShouldBeTrue();
        Step(request, most * (1 + 1e-6)).Evaluation.Feasible.ShouldBeFalse();
    }

    [Fact]
    public void Find_Load_IsTheIntervalThatContainsIt()
    {
        var request = Enumerable.Range(1, 20).Select(seed => Request(seed, EvaluationRules.Space4AiR)).First(r => r is not null)!;
        var table = PlacementIntervals.Of(request);

        foreach (var interval in table.Intervals)
        {
            table.Find(interval.To).ShouldBe(interval);
            table.Find((interval.From + interval.To) / 2).ShouldBe(interval);
        }

        table.Find(-1).ShouldBeNull();
        table.Find(request.To * 2).ShouldBeNull();
    }

    [Fact]
    public void Of_NoTime_IsNotComplete()
    {
        var request = Enumerable.Range(1, 20).Select(seed => Request(seed, EvaluationRules.Space4AiR)).First(r => r is not null)!;

        PlacementIntervals.Of(request with { TimeLimit = TimeSpan.Zero }).IsComplete.ShouldBeFalse();
    }

    /// <summary>Whether the load is covered; the placement there must be feasible and as cheap as that of the step.</summary>
    private static bool Agrees(PlacementIntervalRequest request, PlacementIntervals table, double load)
    {
        var step = Step(request, load);
        if (table.Find(load) is not { } interval)
        {
            if (table.IsComplete)
            {
                step.Status.ShouldBe(SolveStatus.Infeasible, $"{load}");
            }

            return false;
        }

        var evaluation = Evaluate(request, interval.Placement, load);
        evaluation.Feasible.ShouldBeTrue($"{load} in {interval}");
        evaluation.Cost.ShouldBe(step.Evaluation.Cost, 2e-9 * step.Evaluation.Cost, $"{load} in {interval}");
        return true;
    }

    private static RunTimeStepResult Step(PlacementIntervalRequest request, double load) => RunTimeStep.Take(new RunTimeStepRequest
    {
        System = request.System, Current = request.Current, Rules = request.Rules, Load = LoadProfile.Of(load), TimeLimit = TimeSpan.FromSeconds(20),
    });

    private static Evaluation Evaluate(PlacementIntervalRequest request, Placement placement, double load) =>
        new PlacementEvaluator(request.System, LoadProfile.Of(load), request.Rules).Evaluate(placement);

    private static PlacementIntervalRequest? Request(int seed, EvaluationRules rules)
    {
        var system = SystemGenerator.Generate(new SystemGeneratorOptions { Components = 4 + (seed % 3), LimitFactor = 1 + (seed % 2) }, seed);
        var placed = PlacementSolver.Solve(new PlacementRequest { System = system, Load = LoadProfile.Of(0.7), Rules = rules, ExplainInfeasible = false });
        return placed.Placement is { } placement
            ? new PlacementIntervalRequest { System = system, Current = placement, Rules = rules, From = 0.02, To = 1.5 }
            : null;
    }
}
