namespace Continuo.Cli.Inputs;

using System.Collections.Immutable;

using Continuo.Cli.Running;
using Continuo.Model;
using Continuo.Placement.Rules;
using Continuo.Simulation;

/// <summary>A placement, simulated under the load and the units of its evaluation.</summary>
internal static class PlacementSimulation
{
    /// <summary>Whether a limit is about a percentile, which only a simulation can check.</summary>
    public static bool IsNeeded(SystemDescription system) =>
        system.Requirements.Local.Any(l => l.Percentile is not null) || system.Requirements.Global.Any(g => g.Percentile is not null);

    /// <summary>Simulates, or says why it cannot be done.</summary>
    /// <param name="input">System, load and rules.</param>
    /// <param name="placement">The placement.</param>
    /// <param name="options">How.</param>
    /// <param name="severity">How bad it is when that is not possible.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static Outcome<SimulationResult> Run(
        PlacementInput input, Placement placement, SimulationOptions options, DiagnosticSeverity severity, CancellationToken cancellation)
    {
        var obstacles = PlacementSimulator.Obstacles(input.System, placement, input.Load, input.Rules.IgnoresImpossibleEdges);
        if (!obstacles.IsEmpty)
        {
            return new Outcome<SimulationResult>(null, [.. obstacles.Select(o => new Diagnostic(CliCodes.NotSimulated, severity, $"The placement cannot be simulated: {o}."))]);
        }

        var units = options with { UnscaledTransfers = input.Rules.TransferUnits == TransferUnits.Unscaled, IgnoreImpossibleEdges = input.Rules.IgnoresImpossibleEdges };
        return new Outcome<SimulationResult>(PlacementSimulator.Simulate(input.System, placement, input.Load, units, cancellation), []);
    }

    /// <summary>That limits of percentiles were not checked.</summary>
    public static ImmutableArray<Diagnostic> NotChecked(SystemDescription system) => !IsNeeded(system) ? [] :
    [
        new Diagnostic(CliCodes.PercentilesNotChecked, DiagnosticSeverity.Info, "Limits of percentiles are judged by the mean.")
        {
            Hint = "--simulate checks the percentiles",
        },
    ];
}
