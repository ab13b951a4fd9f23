namespace Continuo.Simulation.Engine;

using Continuo.Simulation.Compilation;

/// <summary>A request on its way through one component; a branch to a successor makes a copy of its own.</summary>
internal struct RequestCopy
{
    /// <summary>Key of its random decisions.</summary>
    public ulong Key;

    /// <summary>Where the component ran when the copy was sent to it.</summary>
    public Chain Chain;

    /// <summary>Partition it is at, or on the way to.</summary>
    public int Stage;

    /// <summary>Whether it is served there by a function or a station without a queue; else it is on the way.</summary>
    public bool InService;

    /// <summary>When it arrived at the first partition, in seconds.</summary>
    public double EnteredSeconds;
}
