namespace Continuo.Model;

/// <summary>Groups of rules, each checked by itself; true: kept.</summary>
/// <param name="Assignment">Each partition is on one compatible resource, with no more instances than there are.</param>
/// <param name="Colocation">Partitions share a resource only where their models allow it, and it is not overloaded.</param>
/// <param name="Memory">Partitions fit into the memory of their resources.</param>
/// <param name="Backward">No step leads from the cloud back to the edge.</param>
/// <param name="Local">Limits of components.</param>
/// <param name="Global">Limits of paths.</param>
public readonly record struct ConstraintChecks(bool Assignment, bool Colocation, bool Memory, bool Backward, bool Local, bool Global);
