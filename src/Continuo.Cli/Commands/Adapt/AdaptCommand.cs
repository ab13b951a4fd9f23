namespace Continuo.Cli.Commands.Adapt;

using System.CommandLine;

using Continuo.Cli.Running;

/// <summary><c>continuo adapt</c>: everything about changing a placement while it runs.</summary>
internal static class AdaptCommand
{
    public static Command Create(CommandRunner runner) => new("adapt", "Change a placement while it runs: steps, load intervals, plans, fallback, policies over a day")
    {
        AdaptStepCommand.Create(runner),
        AdaptIntervalsCommand.Create(runner),
        AdaptPlanCommand.Create(runner),
        AdaptFallbackCommand.Create(runner),
        AdaptSimulateCommand.Create(runner),
        AdaptReplayCommand.Create(runner),
    };
}
