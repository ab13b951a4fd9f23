namespace Continuo.Placement.Problem;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Placement.Rules;

/// <summary>
/// The candidates that a search leaves out because they cannot be judged, and a problem that has them at their cheapest: whatever
/// their times are, no placement of the whole system costs less than the cheapest one of that problem.
/// </summary>
internal sealed class Omission
{
    /// <summary>Stands in for a time that nobody knows: above 0, since one preset wants that, and lost beside every other time.</summary>
    private const double NoSeconds = 1e-200;

    private Omission(ImmutableArray<OmittedCandidate> leftOut, CompiledProblem cheapest) => (LeftOut, Cheapest) = (leftOut, cheapest);

    /// <summary>The candidates that are left out, and that the restrictions would allow; in the order of the system.</summary>
    public ImmutableArray<OmittedCandidate> LeftOut { get; }

    /// <summary>The problem in which they take no time, share their servers, and cost what is known of their cost.</summary>
    public CompiledProblem Cheapest { get; }

    /// <summary>What is left out; null when nothing is.</summary>
    public static Omission? Of(SystemDescription system, LoadProfile load, EvaluationRules rules, PlacementRestrictions restrictions)
    {
        var all = system.LeftOut;
        if (all.IsEmpty)
        {
            return null;
        }

        var cheapest = ProblemCompiler.Compile(AtTheirCheapest(system), load, rules, restrictions);
        var allowed = Places(cheapest).ToHashSet();
        ImmutableArray<OmittedCandidate> leftOut = [.. all.Where(c => allowed.Contains((c.Component, c.Partition, c.Resource)))];
        return leftOut.IsEmpty ? null : new Omission(leftOut, cheapest);
    }

    private static SystemDescription AtTheirCheapest(SystemDescription system)
    {
        var functions = system.Continuum.Layers.SelectMany(l => l.Resources).OfType<FunctionConfiguration>().Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return system with
        {
            Candidates =
            [
                .. system.Candidates.Select(c => c.Omitted is null
                    ? c
                    : c with { Performance = functions.Contains(c.Resource) ? Function(c.Performance) : new QueueingModel(c.Performance.Keyword, NoSeconds) }),
            ],
        };
    }

    /// <summary>A function that answers at once and is charged for the lesser of its two times, as far as they are given.</summary>
    private static LearnedModel Function(PerformanceModel model)
    {
        var seconds = model is LearnedModel learned ? Math.Min(learned.WarmSeconds, learned.ColdSeconds) : 0;
        var charged = double.IsNaN(seconds) ? 0 : seconds;
        return new LearnedModel(model.Keyword, LearnedModelKind.Function, "")
        {
            WarmSeconds = charged,
            ColdSeconds = charged,
            Regression = new LinearRegression(NoSeconds, []),
        };
    }

    private static IEnumerable<(string Component, string Partition, string Resource)> Places(CompiledProblem problem)
    {
        for (var p = 0; p < problem.Partitions.Length; p++)
        {
            for (var i = problem.CandidateStart[p]; i < problem.CandidateStart[p + 1]; i++)
            {
                yield return (problem.Components[problem.PartitionComponent[p]], problem.Partitions[p], problem.Resources[problem.Resource[i]]);
            }
        }
    }
}
