namespace Continuo.Files;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>Components of an application directory and how they follow each other.</summary>
/// <param name="Components">Components in the order of the file.</param>
/// <param name="Dependencies">Edges in the order of the file.</param>
/// <param name="Alternatives">Names of alternative implementations, which are left out of the system.</param>
internal sealed record ApplicationGraph(
    ImmutableArray<string> Components, ImmutableArray<Dependency> Dependencies, ImmutableArray<string> Alternatives)
{
    /// <summary>Whether the components are known; otherwise the file of the graph could not be read.</summary>
    public bool IsRead { get; init; } = true;

    public IEnumerable<string> Successors(string component) => Dependencies.Where(d => d.From == component).Select(d => d.To).Distinct();
}
