namespace Continuo.Placement.Tests.RunTime;

using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Placement.RunTime;
using Continuo.Placement.Solvers;
using CsCheck;

/// <summary>What can be asked of a step: that changes pay, that limits keep a margin, that places are held.</summary>
public sealed class RunTimeWishesTests
{
    [Fact]
    public void Take_DearMigration_MovesNothingThatNeedNotMove()
    {
        var request = RunningSystems.Sample() with
        {
            Load = LoadProfile.Of(0.1),
            Switching = new SwitchingCost { Migration = 1e6 },
        };

        var result = RunTimeStep.Take(request);

        PlacementChanges.MovedPartitions(request.Current, result.Placement).ShouldBe(0);
        result.Evaluation.Cost.ShouldBeLessThanOrEqualTo(result.Static.Cost);
        result.SwitchingCost.ShouldBe(0);
    }

    [Fact]
    public void Take_SwitchingCost_ChangesOnlyWhatPaysOverTheDwellTime() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            if (RunningSystems.Of(seed, EvaluationRules.Continuo) is not { } request)
            {
                return;
            }

            var asked = request with
            {
                Load = LoadProfile.Of(0.2),
                Switching = new SwitchingCost { Migration = 0.05, Boot = 0.02, Dwell = TimeSpan.FromHours(1) },
            };
            var result = RunTimeStep.Take(asked);
            var started = PlacementChanges.Counts(result.Placement).Sum(now =>
                IsFunction(asked.System, now.Key) ? 0 : Math.Max(0, now.Value - PlacementChanges.Counts(asked.Current).GetValueOrDefault(now.Key)));
            var paid = (0.05 * PlacementChanges.MovedPartitions(asked.Current, result.Placement)) + (0.02 * started);

            result.SwitchingCost.ShouldBe(paid, 1e-9);
            result.Objective.ShouldBe(result.Evaluation.Cost + paid, 1e-9);
            if (result.Static.Feasible)
            {
                result.Objective.ShouldBeLessThanOrEqualTo(result.Static.Cost * (1 + 1e-9));
            }
        },
        iter: 30,
        threads: 1);

    [Fact]
    public void Take_Margin_IsKeptOfEveryLimit() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            if (RunningSystems.Of(seed, EvaluationRules.Continuo) is not { } request)
            {
                return;
            }

            var asked = request with { Load = LoadProfile.Of(0.5), Margin = 0.2 };
            var result = RunTimeStep.Take(asked);
            if (result.Status != SolveStatus.Optimal)
            {
                result.Margin.ShouldBeLessThan(0.2);
                return;
            }

            foreach (var component in result.Evaluation.Components.Where(c => c.LimitSeconds is not null))
            {
                component.ResponseTimeSeconds.ShouldBeLessThanOrEqualTo(0.8 * component.LimitSeconds!.Value * (1 + 1e-12));
            }

            foreach (var path in result.Evaluation.Paths)
            {
                path.ResponseTimeSeconds.ShouldBeLessThanOrEqualTo(0.8 * path.LimitSeconds * (1 + 1e-12));
            }
        },
        iter: 25,
        threads: 1);

    [Fact]
    public void Take_OperatorsPin_IsKept()
    {
        var request = RunningSystems.Sample() with { Load = LoadProfile.Of(0.1) };
        var free = RunTimeStep.Take(request);
        var moved = PlacementChanges.Between(request.System, request.Current, free.Placement).First(c => c.Kind == ChangeKind.Migrate).Subject.Split('/')[0];
        var here = request.Current.Components.First(c => c.Component == moved).Partitions[0].Resource;

        var held = RunTimeStep.Take(request with { Wishes = new PlacementRestrictions { Pins = [new Pin(moved, null, here)] } });

        held.Placement.Components.First(c => c.Component == moved).Partitions.ShouldAllBe(p => p.Resource == here);
        held.Evaluation.Cost.ShouldBeGreaterThanOrEqualTo(free.Evaluation.Cost);
    }

    private static bool IsFunction(SystemDescription system, string resource) =>
        system.Continuum.Layers.SelectMany(l => l.Resources).First(r => r.Name == resource) is FunctionConfiguration;
}
