namespace Continuo.Simulation.Compilation;

/// <summary>A component at its place.</summary>
/// <param name="Component">Number of the component.</param>
/// <param name="Stages">Its partitions, in order; at least one.</param>
internal sealed record Chain(int Component, Stage[] Stages);
