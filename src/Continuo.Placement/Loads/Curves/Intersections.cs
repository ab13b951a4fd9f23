namespace Continuo.Placement.Loads.Curves;

using System.Collections.Immutable;

/// <summary>Loads that lie in two sets of intervals.</summary>
internal static class Intersections
{
    public static ImmutableArray<LoadInterval> Of(ImmutableArray<LoadInterval> first, ImmutableArray<LoadInterval> second)
    {
        var both = ImmutableArray.CreateBuilder<LoadInterval>();
        for (int i = 0, k = 0; i < first.Length && k < second.Length;)
        {
            var (from, to) = (Math.Max(first[i].From, second[k].From), Math.Min(first[i].To, second[k].To));
            if (from <= to)
            {
                both.Add(new LoadInterval(from, to));
            }

            (i, k) = first[i].To < second[k].To ? (i + 1, k) : (i, k + 1);
        }

        return both.ToImmutable();
    }
}
