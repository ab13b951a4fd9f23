namespace Continuo.Adaptation.Policies;

using Continuo.Model;
using Continuo.Placement.Evaluators;
using Continuo.Placement.RunTime;
using Continuo.Placement.RunTime.Published;

/// <summary>
/// The run-time step of SPACE4AI-R at every control point, made anew from its description: whatever it finds is applied, and
/// where it finds nothing what runs stays.
/// </summary>
/// <param name="setting">What is operated.</param>
/// <param name="options">How long it searches.</param>
public sealed class PublishedPolicy(PolicySetting setting, PublishedHeuristicOptions options) : IAdaptationPolicy
{
    /// <inheritdoc/>
    public string Name => options == PublishedHeuristicOptions.Paper ? "space4ai-r"
        : options == PublishedHeuristicOptions.Default ? "space4ai-r:default"
        : options == PublishedHeuristicOptions.Loop ? "space4ai-r:loop"
        : $"space4ai-r:{options.RandomGreedyIterations}/{options.LocalSearchIterations}";

    /// <inheritdoc/>
    public Decision Decide(ControlPoint point, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(point);
        if (point.RequestsPerSecond is not { } rate || !double.IsFinite(rate) || rate < 0)
        {
            return new Decision(point.Seconds, DecisionCause.NoMeasurement, point.Current);
        }

        if (!new PlacementEvaluator(setting.System, LoadProfile.Of(rate), setting.Rules).Evaluate(point.Current).IsJudged)
        {
            return new Decision(point.Seconds, DecisionCause.NotJudged, point.Current) { MeasuredLoad = rate };
        }

        var result = PublishedHeuristic.Take(
            new RunTimeStepRequest
            {
                System = setting.System,
                Rules = setting.Rules,
                Initial = setting.Initial,
                Current = point.Current,
                Load = LoadProfile.Of(rate),
            },
            options,
            cancellation);
        var changes = result.Placement is null ? [] : PlacementChanges.Between(setting.System, point.Current, result.Placement);
        var cause = result.Placement is null ? DecisionCause.NoAnswer : changes.IsEmpty ? DecisionCause.NothingBetter : DecisionCause.Heuristic;
        return new Decision(point.Seconds, cause, changes.IsEmpty ? point.Current : result.Placement!)
        {
            MeasuredLoad = rate,
            PlannedLoad = rate,
            CostAfter = result.Evaluation?.Cost,
            Changes = changes,
        };
    }
}
