namespace Continuo.Charts.Graphs.Layout;

/// <summary>In which order blocks stand in their lanes, and nodes in the stacks of their blocks, from top to bottom.</summary>
internal sealed class DagOrder
{
    private DagOrder(int[][] lanes, int[][][] stacks) => (Lanes, Stacks) = (lanes, stacks);

    /// <summary>Blocks of each lane.</summary>
    public int[][] Lanes { get; }

    /// <summary>Nodes of each stack of each block.</summary>
    public int[][][] Stacks { get; }

    /// <summary>The order of the input.</summary>
    public static DagOrder Initial(CompiledDag dag) => new(
        [.. Enumerable.Range(0, dag.LaneCount).Select(lane => Enumerable.Range(0, dag.Blocks.Length).Where(block => dag.Blocks[block].Lane == lane).ToArray())],
        [.. dag.Blocks.Select(block => block.Stacks.Select(stack => stack.ToArray()).ToArray())]);

    public DagOrder Clone() => new([.. Lanes.Select(lane => (int[])lane.Clone())], [.. Stacks.Select(block => block.Select(stack => (int[])stack.Clone()).ToArray())]);

    /// <summary>Everything that can be ordered: the lanes, then the stacks of more than one node.</summary>
    public IEnumerable<int[]> Rows => Lanes.Concat(Stacks.SelectMany(block => block)).Where(row => row.Length > 1);
}
