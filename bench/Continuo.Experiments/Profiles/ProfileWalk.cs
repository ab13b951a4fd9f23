namespace Continuo.Experiments.Profiles;

using Continuo.Experiments.Tables;
using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.RunTime;
using Continuo.Placement.RunTime.Published;
using Continuo.Placement.Rules;
using Continuo.Placement.Solvers;

/// <summary>Walks through the profile of a use case, each step from the placement of the step before.</summary>
/// <param name="system">The system of the use case.</param>
/// <param name="initial">The placement of its design.</param>
/// <param name="useCase">The use case.</param>
internal sealed class ProfileWalk(SystemDescription system, Placement initial, UseCase useCase)
{
    /// <summary>Our step, with a switching cost.</summary>
    public List<ProfileStep> Exact(SwitchingCost switching) => Walk((current, load) =>
    {
        var result = RunTimeStep.Take(Request(current, load) with { Switching = switching });
        return (result.Placement, result.Status == SolveStatus.Optimal);
    });

    /// <summary>The published heuristic with its published setting; where it finds nothing, what runs stays.</summary>
    public List<ProfileStep> Published() => Walk((current, load) =>
        (PublishedHeuristic.Take(Request(current, load), PublishedHeuristicOptions.Paper).Placement ?? current, false));

    /// <summary>Costs of our step from where the published heuristic is at each step of its own walk.</summary>
    public List<double> ExactFromPublished()
    {
        var costs = new List<double>();
        Walk((current, load) =>
        {
            costs.Add(RunTimeStep.Take(Request(current, load)).Evaluation.Cost);
            return (PublishedHeuristic.Take(Request(current, load), PublishedHeuristicOptions.Paper).Placement ?? current, false);
        });
        return costs;
    }

    /// <summary>Cost of our step from the placement of the design.</summary>
    public double ExactFromDesign(double load) => RunTimeStep.Take(Request(initial, load)).Evaluation.Cost;

    private List<ProfileStep> Walk(Func<Placement, double, (Placement Next, bool Proved)> take)
    {
        var steps = new List<ProfileStep>();
        var current = initial;
        foreach (var percent in UseCase.ProfilePercent)
        {
            var load = percent / 100 * useCase.PeakLoad;
            var (answer, time) = WorkClock.Of(() => take(current, load));
            var evaluator = new PlacementEvaluator(system, LoadProfile.Of(load), EvaluationRules.Space4AiR);
            var evaluation = evaluator.Evaluate(answer.Next);
            steps.Add(new ProfileStep(
                load, evaluator.Evaluate(initial).Cost, evaluation.Cost, PlacementChanges.MovedPartitions(current, answer.Next), 1e3 * time.Seconds, evaluation.Feasible, answer.Proved));
            current = answer.Next;
        }

        return steps;
    }

    private RunTimeStepRequest Request(Placement current, double load) => new()
    {
        System = system,
        Current = current,
        Initial = initial,
        Load = LoadProfile.Of(load),
        Rules = EvaluationRules.Space4AiR,
        TimeLimit = TimeSpan.FromSeconds(20),
    };
}
