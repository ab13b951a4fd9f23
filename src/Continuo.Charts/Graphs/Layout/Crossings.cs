namespace Continuo.Charts.Graphs.Layout;

/// <summary>How good an arrangement is: crossings between columns, were edges straight, and heights that edges climb.</summary>
internal static class Crossings
{
    private const double CrossingCost = 30;

    public static double Cost(CompiledDag dag, Arrangement arrangement)
    {
        var cost = 0.0;
        var edges = dag.From.Length;
        for (var edge = 0; edge < edges; edge++)
        {
            cost += 0.25 * Math.Abs(arrangement.CenterOf(dag.To[edge]) - arrangement.CenterOf(dag.From[edge]));
            for (var other = 0; other < edge; other++)
            {
                cost += Cross(dag, arrangement, edge, other) ? CrossingCost : 0;
            }
        }

        return cost;
    }

    /// <summary>Two straight edges cross when one is above the other where their common ranks begin, and below where these end.</summary>
    private static bool Cross(CompiledDag dag, Arrangement arrangement, int a, int b)
    {
        var first = Math.Max(dag.Rank[dag.From[a]], dag.Rank[dag.From[b]]);
        var last = Math.Min(dag.Rank[dag.To[a]], dag.Rank[dag.To[b]]);
        return first < last
            && (HeightAt(dag, arrangement, a, first) - HeightAt(dag, arrangement, b, first))
             * (HeightAt(dag, arrangement, a, last) - HeightAt(dag, arrangement, b, last)) < -1e-6;
    }

    private static double HeightAt(CompiledDag dag, Arrangement arrangement, int edge, int rank)
    {
        var (from, to) = (dag.From[edge], dag.To[edge]);
        var share = (double)(rank - dag.Rank[from]) / (dag.Rank[to] - dag.Rank[from]);
        return arrangement.CenterOf(from) + share * (arrangement.CenterOf(to) - arrangement.CenterOf(from));
    }
}
