namespace Continuo.Placement.Tests.Loads;

using Continuo.Files;
using Continuo.Model;
using Continuo.Placement.Generation;
using Continuo.Placement.Loads;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;
using Continuo.Tests;
using CsCheck;

public sealed class MaximumLoadLawsTests
{
    [Theory]
    [InlineData("continuo")]
    [InlineData("space4ai-d")]
    [InlineData("space4ai-r")]
    public void Of_GeneratedSystems_IsFeasibleAndNothingAboveIs(string rules) => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var system = SystemGenerator.Generate(SystemGeneratorOptions.Scenario(1), seed);
            if (Placed(system, rules, 0.8) is not { } placement)
            {
                return;
            }

            var result = MaximumLoad.Of(new MaximumLoadRequest { System = system, Placement = placement, Load = LoadProfile.Of(0.8), Rules = EvaluationRules.Named(rules)! });

            result.IsFeasibleNow.ShouldBeTrue();
            result.IsVerified.ShouldBeTrue();
            result.Load!.Value.ShouldBeGreaterThanOrEqualTo(0.8);
            result.PerConstraint.Min(c => c.Load).ShouldBe(result.Load);
            if (double.IsFinite(result.Load.Value))
            {
                LoadLaws.IsFeasible(system, rules, placement, result.Load.Value).ShouldBeTrue();
                LoadLaws.IsFeasible(system, rules, placement, result.Load.Value * (1 + 1e-9)).ShouldBeFalse();
                LoadLaws.IsFeasible(system, rules, placement, Math.BitIncrement(result.Load.Value)).ShouldBeFalse();
                result.Evaluation!.Feasible.ShouldBeTrue();
            }

            if (!LoadLaws.UsesFunctions(system, placement))
            {
                result.Feasible.ShouldBe([new LoadInterval(0, result.Load.Value)]);
            }
        },
        iter: 40,
        threads: 1);

    [Theory]
    [InlineData("continuo")]
    [InlineData("space4ai-d")]
    [InlineData("space4ai-r")]
    public void FeasibleLoads_AnyLoad_AgreeWithTheFullEvaluator(string rules) => Gen.Select(Gen.Int[0, 1_000_000], Gen.Double[-4, 1].Array[30]).Sample(
        (seed, exponents) =>
        {
            // Limits between the warm and the cold time make functions decide.
            var system = SystemGenerator.Generate(SystemGeneratorOptions.Scenario(1) with { LimitFactor = 0.6 + (seed % 7 * 0.2) }, seed);
            if ((Placed(system, rules, 0.8) ?? Placed(system with { Requirements = new Requirements([], []) }, rules, 0.8)) is not { } placement)
            {
                return;
            }

            var feasible = FeasibleLoads.Of(system, EvaluationRules.Named(rules)!, placement, 0, 12);

            foreach (var load in exponents.Select(x => Math.Pow(10, x)))
            {
                feasible.Any(i => i.Contains(load)).ShouldBe(LoadLaws.IsFeasible(system, rules, placement, load), $"seed {seed}, load {load}");
            }

            foreach (var interval in feasible)
            {
                LoadLaws.IsFeasible(system, rules, placement, interval.From).ShouldBeTrue();
                LoadLaws.IsFeasible(system, rules, placement, interval.To).ShouldBeTrue();
            }
        },
        iter: 40,
        threads: 1);

    [Fact]
    public void Of_ScaleOut_CarriesAtLeastAsMuch() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var system = SystemGenerator.Generate(SystemGeneratorOptions.Scenario(1), seed);
            if (Placed(system, "continuo", 0.4) is not { } placement)
            {
                return;
            }

            var request = new MaximumLoadRequest { System = system, Placement = placement, Load = LoadProfile.Of(0.4) };
            var (fixedCounts, grown) = (MaximumLoad.Of(request), MaximumLoad.Of(request with { ScaleOut = true }));

            grown.Load!.Value.ShouldBeGreaterThanOrEqualTo(fixedCounts.Load!.Value);
            if (double.IsFinite(grown.Load.Value))
            {
                grown.Evaluation!.Feasible.ShouldBeTrue();
                MaximumLoad.Of(request with { Placement = grown.Placement }).Load.ShouldBe(grown.Load);
            }
        },
        iter: 25,
        threads: 1);

    [Fact]
    public void Of_PublicSolutions_CarryAtLeastWhatTheBisectionFinds()
    {
        var folder = SharedFolder.Path("bench/space4ai-r/GeneralWorkflows");
        var compared = 0;
        foreach (var file in Directory.GetFiles(folder, "best_sol_1.8.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var system = SystemDescriptionReader.Read(Path.Combine(Path.GetDirectoryName(file)!, "system_description.json")).Value!;
            if (SolutionReader.Read(file, system).Value is not { } placement || !LoadLaws.IsFeasible(system, "space4ai-r", placement, 1.8))
            {
                continue;
            }

            var result = MaximumLoad.Of(new MaximumLoadRequest { System = system, Placement = placement, Load = LoadProfile.Of(1.8), Rules = EvaluationRules.Space4AiR });

            result.IsVerified.ShouldBeTrue(file);
            var bisected = Bisected(system, placement, 1.8, 50, 1e-6);
            result.Load!.Value.ShouldBeInRange(bisected, bisected + 1e-6, file);
            compared++;
        }

        compared.ShouldBeGreaterThan(20);
    }

    /// <summary>The bisection of SPACE4AI-R, on the full check.</summary>
    private static double Bisected(SystemDescription system, Placement placement, double low, double high, double precision)
    {
        for (var load = low; Math.Abs(high - low) > precision;)
        {
            (low, high) = LoadLaws.IsFeasible(system, "space4ai-r", placement, load) ? (load, high) : (low, load);
            load = (low + high) / 2;
        }

        return low;
    }

    private static Placement? Placed(SystemDescription system, string rules, double load) => PlacementSolver.Solve(new PlacementRequest
    {
        System = system,
        Load = LoadProfile.Of(load),
        Rules = EvaluationRules.Named(rules)!,
        Method = SolveMethod.RandomGreedy,
        Iterations = 50,
        Threads = 1,
        ExplainInfeasible = false,
    }).Placement;
}
