namespace Continuo.Cli.Commands;

using System.CommandLine;

using Continuo.Cli.Running;

/// <summary><c>continuo place</c>: everything about where components run.</summary>
internal static class PlaceCommand
{
    public static Command Create(CommandRunner runner) => new("place", "Find, judge, compare and explain placements; make systems to try")
    {
        PlaceSolveCommand.Create(runner),
        PlaceEvaluateCommand.Create(runner),
        PlaceCompareCommand.Create(runner),
        PlaceMaxLoadCommand.Create(runner),
        PlaceSweepCommand.Create(runner),
        PlaceExplainCommand.Create(runner),
        PlaceGenerateCommand.Create(runner),
    };
}
