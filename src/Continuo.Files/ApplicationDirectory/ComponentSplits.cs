namespace Continuo.Files;

using System.Collections.Immutable;

/// <summary>How a component is split.</summary>
/// <param name="Component">The component.</param>
/// <param name="Segments">Split number → number of segments, ascending.</param>
internal sealed record ComponentSplits(string Component, ImmutableSortedDictionary<int, int> Segments)
{
    /// <summary>Name of the partition that is the whole component.</summary>
    public const string Base = "base";

    public static string Partition(int split, int segment) => $"partition{split}_{segment}";

    public static string Deployment(int split) => $"s{split + 1}";
}
