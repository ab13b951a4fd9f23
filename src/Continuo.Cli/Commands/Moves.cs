namespace Continuo.Cli.Commands;

using Continuo.Model;

/// <summary>What moved between two placements of one system.</summary>
internal static class Moves
{
    public static IEnumerable<Move> Between(Placement first, Placement other, string file)
    {
        foreach (var before in first.Components)
        {
            if (other.Components.FirstOrDefault(c => c.Component == before.Component) is not { } after)
            {
                continue;
            }

            if (before.Deployment != after.Deployment)
            {
                yield return new Move(file, before.Component, Whole(before), Whole(after));
                continue;
            }

            foreach (var (from, to) in before.Partitions.Zip(after.Partitions))
            {
                if (from.Resource != to.Resource || from.Instances != to.Instances)
                {
                    yield return new Move(file, $"{before.Component}/{from.Partition}", Place(from), Place(to));
                }
            }
        }
    }

    private static string Whole(ComponentPlacement component) =>
        $"{component.Deployment}: {string.Join(", ", component.Partitions.Select(p => $"{p.Partition} on {Place(p)}"))}";

    private static string Place(PartitionPlacement partition) => $"{partition.Resource}×{partition.Instances}";
}
