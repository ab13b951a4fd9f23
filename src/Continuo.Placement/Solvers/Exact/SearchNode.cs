namespace Continuo.Placement.Solvers.Exact;

/// <summary>A part of the search: for each group of servers what is still open.</summary>
internal sealed class SearchNode
{
    /// <summary>Nothing is decided about a group.</summary>
    public const int Open = -1;

    /// <summary>No server of the group is used.</summary>
    public const int Unused = -2;

    public required int[] Server { get; init; }

    /// <summary>Least and most instances of the decided server.</summary>
    public required int[] Least { get; init; }

    public required int[] Most { get; init; }

    /// <summary>Prices of the servers' work that gave the bound.</summary>
    public required double[] Prices { get; set; }

    /// <summary>Proved lower bound of the cost of every placement of this part.</summary>
    public double Bound { get; set; }

    /// <summary>The bound at <see cref="Prices"/>: reduced costs may be added to this one only.</summary>
    public double PricedBound { get; set; } = double.NegativeInfinity;

    /// <summary>How often it was looked at without a decision.</summary>
    public int Pass { get; set; }

    public long Sequence { get; set; }

    public static SearchNode Root(int groups, double[] prices)
    {
        var server = new int[groups];
        Array.Fill(server, Open);
        return new SearchNode { Server = server, Least = new int[groups], Most = new int[groups], Prices = prices };
    }

    public SearchNode Child(int group, int server, int least, int most, double bound)
    {
        var child = new SearchNode
        {
            Server = [.. Server],
            Least = [.. Least],
            Most = [.. Most],
            Prices = Prices,
            Bound = bound,
        };
        (child.Server[group], child.Least[group], child.Most[group]) = (server, least, most);
        return child;
    }

    /// <summary>The part with these counts.</summary>
    public SearchNode Vector(int[] counts, double bound) => new()
    {
        Server = Server,
        Least = counts,
        Most = counts,
        Prices = Prices,
        Bound = bound,
        Sequence = Sequence,
    };

    /// <summary>Whether servers and counts are all decided.</summary>
    public bool IsVector()
    {
        for (var g = 0; g < Server.Length; g++)
        {
            if (Server[g] == Open || Least[g] != Most[g])
            {
                return false;
            }
        }

        return true;
    }
}
