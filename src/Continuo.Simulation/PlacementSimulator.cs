namespace Continuo.Simulation;

using System.Collections.Immutable;
using Continuo.Model;
using Continuo.Simulation.Compilation;

/// <summary>Simulates a placement under a load, request by request.</summary>
public static class PlacementSimulator
{
    /// <summary>Why a placement cannot be simulated.</summary>
    /// <param name="system">A valid system description.</param>
    /// <param name="placement">The placement.</param>
    /// <param name="load">Arrival rates at the sources.</param>
    /// <returns>Reasons, each a part of a sentence; none when it can be simulated.</returns>
    public static ImmutableArray<string> Obstacles(SystemDescription system, Placement placement, LoadProfile load)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(placement);
        ArgumentNullException.ThrowIfNull(load);
        var compiled = new CompiledSystem(system, unscaledTransfers: false);
        var misfits = Compilation.Obstacles.Of(compiled, placement);
        if (!misfits.IsEmpty)
        {
            return misfits;
        }

        var rates = OfferedLoad.Rates(compiled, load);
        return Compilation.Obstacles.Of(compiled, new ChainCompiler(compiled, new SimulationOptions()).Compile(placement, rates, 0), rates);
    }
}
