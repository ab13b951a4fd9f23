namespace Continuo.Performance.Topology;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>The components at which requests arrive from outside, by one rule for evaluation, search and simulation.</summary>
public static class SourceComponents
{
    /// <summary>Lists them.</summary>
    /// <param name="application">The application.</param>
    /// <param name="ignoreImpossibleEdges">
    /// Whether an edge of probability 0 does not count as a call, so that a component behind such edges alone is a source too.
    /// </param>
    /// <returns>Their names, in file order.</returns>
    public static ImmutableArray<string> Of(Application application, bool ignoreImpossibleEdges)
    {
        ArgumentNullException.ThrowIfNull(application);
        var called = application.Dependencies
            .Where(d => !ignoreImpossibleEdges || d.Probability > 0)
            .Select(d => d.To)
            .ToHashSet(StringComparer.Ordinal);
        return [.. application.Components.Select(c => c.Name).Where(name => !called.Contains(name))];
    }
}
