namespace Continuo.Cli.Documents;

using Continuo.Adaptation.Policies;
using Continuo.Model;
using Continuo.Placement.RunTime;
using Continuo.Placement.RunTime.Intervals;
using Continuo.Placement.Solvers;

/// <summary>The words of the documents for the model's enumerations.</summary>
internal static class Words
{
    public static string Of(ResourceKind kind) => kind switch
    {
        ResourceKind.Edge => "edge",
        ResourceKind.VirtualMachine => "vm",
        _ => "faas",
    };

    public static string Of(SolveStatus status) => status switch
    {
        SolveStatus.Optimal => "optimal",
        SolveStatus.Feasible => "feasible",
        SolveStatus.Infeasible => "infeasible",
        _ => "unknown",
    };

    public static string Of(IntervalAction action) => action switch
    {
        IntervalAction.Keep => "keep",
        IntervalAction.Scale => "scale",
        _ => "migrate",
    };

    public static string Of(IntervalEnd end) => end switch
    {
        IntervalEnd.Limit => "limit",
        IntervalEnd.Cost => "cost",
        _ => "asked",
    };

    public static string Of(DecisionCause cause) => cause switch
    {
        DecisionCause.NothingBetter => "nothing-better",
        DecisionCause.LimitAtRisk => "limit-at-risk",
        DecisionCause.Saving => "saving",
        DecisionCause.Stabilizing => "stabilizing",
        DecisionCause.ChangesUsedUp => "changes-used-up",
        DecisionCause.Held => "held",
        DecisionCause.NoMeasurement => "no-measurement",
        DecisionCause.Overload => "overload",
        DecisionCause.NotJudged => "not-judged",
        DecisionCause.RestrictionsNotKept => "restrictions-not-kept",
        DecisionCause.UtilizationBand => "utilization-band",
        DecisionCause.Heuristic => "heuristic",
        _ => "no-answer",
    };

    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Start => "start",
        ChangeKind.Scale => "scale",
        ChangeKind.SwitchDeployment => "switch-deployment",
        ChangeKind.Migrate => "migrate",
        _ => "stop",
    };

    public static string Of(ViolationKind kind) => kind switch
    {
        ViolationKind.Assignment => "assignment",
        ViolationKind.Availability => "availability",
        ViolationKind.Layer => "layer",
        ViolationKind.Colocation => "colocation",
        ViolationKind.Utilization => "utilization",
        ViolationKind.Memory => "memory",
        ViolationKind.Backward => "backward",
        ViolationKind.Local => "local",
        ViolationKind.Global => "global",
        _ => "network",
    };
}
