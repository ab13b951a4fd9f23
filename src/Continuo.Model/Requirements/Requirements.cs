namespace Continuo.Model;

using System.Collections.Immutable;

/// <summary>What the application promises.</summary>
/// <param name="Local">Response-time limits of components, in file order.</param>
/// <param name="Global">Response-time limits of paths, in file order.</param>
public sealed record Requirements(ImmutableArray<LocalConstraint> Local, ImmutableArray<GlobalConstraint> Global)
{
    /// <summary>No limit at all.</summary>
    public static Requirements None { get; } = new([], []);
}
