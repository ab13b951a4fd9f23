namespace Continuo.Placement.Tests.RunTime;

using Continuo.Model;
using Continuo.Placement.Problem;
using Continuo.Placement.Rules;
using Continuo.Placement.RunTime.Intervals;
using CsCheck;

/// <summary>The problem that stands for an interval of loads is no harder than that of any load in it, and its costs are bounds.</summary>
public sealed class IntervalRelaxationTests
{
    [Fact]
    public void Of_AnyLoadBetween_BoundsWorkTimesAndCosts()
    {
        var functions = 0;
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Double[0.001, 2], Gen.Double[0.001, 1], Gen.Double[0, 1]).Sample(
            (seed, low, width, share) =>
            {
                foreach (var rules in new[] { EvaluationRules.Continuo, EvaluationRules.Space4AiD, EvaluationRules.Space4AiR })
                {
                    var system = Generation.SystemGenerator.Generate(new Generation.SystemGeneratorOptions { Components = 4 }, seed);
                    var (high, middle) = (low + width, low + (share * width));
                    var (lower, between, upper) = (Compile(low), Compile(middle), Compile(high));
                    var (leastAtLow, leastAtHigh) = (IntervalRelaxation.Of(lower, upper, lower, (_, _) => false), IntervalRelaxation.Of(lower, upper, upper, (_, _) => false));
                    var (mostAtLow, mostAtHigh) = (IntervalRelaxation.Of(lower, upper, lower, (_, _) => true), IntervalRelaxation.Of(lower, upper, upper, (_, _) => true));
                    for (var i = 0; i < between.Resource.Length; i++)
                    {
                        leastAtLow.Work[i].ShouldBeLessThanOrEqualTo(between.Work[i]);
                        AtMost(leastAtLow.ConstantTime[i], between.ConstantTime[i]);
                        AtMost(Line(leastAtLow, leastAtHigh, i), between.InvocationCost[i]);
                        AtMost(between.InvocationCost[i], Line(mostAtLow, mostAtHigh, i));
                        functions += between.ConstantTime[i] > 0 ? 1 : 0;
                    }

                    CompiledProblem Compile(double load) => ProblemCompiler.Compile(system, LoadProfile.Of(load), rules, PlacementRestrictions.None);
                    double Line(CompiledProblem a, CompiledProblem b, int i) => a.InvocationCost[i] + (share * (b.InvocationCost[i] - a.InvocationCost[i]));
                }
            },
            iter: 200,
            threads: 1);
        functions.ShouldBeGreaterThan(1_000);
    }

    private static void AtMost(double value, double most) => value.ShouldBeLessThanOrEqualTo(most + (1e-12 * Math.Abs(most)));
}
