namespace Continuo.Adaptation.Migration;

using System.Collections.Immutable;

/// <summary>
/// Finds the order in which components move. A state is the set of those that have moved; the best way through the states has the
/// fewest that break a rule, then the fewest pairs that move at once; among such ways the one found first when components are
/// tried from the leaves to the roots.
/// </summary>
internal static class MoveOrder
{
    /// <summary>States that are looked at; more than all of 13 moving components.</summary>
    private const int MostStates = 10_000;

    /// <summary>Sets are bits of a word.</summary>
    private const int MostMoves = 62;

    public static ImmutableArray<ImmutableArray<string>> Find(MigrationGround ground, IReadOnlyDictionary<string, int> running)
    {
        var moves = ground.Moves;
        ImmutableArray<ImmutableArray<string>> usual = [.. moves.Select(move => ImmutableArray.Create(move))];
        if (moves.Length is < 2 or > MostMoves)
        {
            return usual;
        }

        var all = (1UL << moves.Length) - 1;
        var feasible = new Dictionary<ulong, bool>();
        var best = new Dictionary<ulong, (int Broken, int Pairs)> { [0] = (0, 0) };
        var previous = new Dictionary<ulong, ulong>();
        var open = new PriorityQueue<ulong, (int Broken, int Pairs, int Left, int Detour)>();
        open.Enqueue(0, (0, 0, moves.Length, 0));
        while (open.TryDequeue(out var state, out var key))
        {
            if (state == all)
            {
                return Way(all, previous, moves);
            }

            if (best[state] != (key.Broken, key.Pairs))
            {
                continue;
            }

            foreach (var (next, pair, detour) in Successors(state, moves.Length))
            {
                if (!feasible.TryGetValue(next, out var holds))
                {
                    if (feasible.Count == MostStates)
                    {
                        return usual;
                    }

                    holds = ground.Evaluate(Members(next, moves), running).Verdict != false;
                    feasible[next] = holds;
                }

                var cost = (Broken: key.Broken + (holds ? 0 : 1), Pairs: key.Pairs + (pair ? 1 : 0));
                if (!best.TryGetValue(next, out var known) || cost.CompareTo(known) < 0)
                {
                    (best[next], previous[next]) = (cost, state);
                    open.Enqueue(next, (cost.Broken, cost.Pairs, moves.Length - System.Numerics.BitOperations.PopCount(next), key.Detour + detour));
                }
            }
        }

        return usual;
    }

    /// <summary>One component more, or two; the detour is the number of earlier ones that are left behind.</summary>
    private static IEnumerable<(ulong Next, bool Pair, int Detour)> Successors(ulong state, int moves)
    {
        var skipped = 0;
        for (var i = 0; i < moves; i++)
        {
            var with = state | (1UL << i);
            if (with == state)
            {
                continue;
            }

            yield return (with, false, skipped);
            for (var j = i + 1; j < moves; j++)
            {
                if ((with | (1UL << j)) != with)
                {
                    yield return (with | (1UL << j), true, skipped);
                }
            }

            skipped++;
        }
    }

    private static ImmutableArray<ImmutableArray<string>> Way(ulong end, Dictionary<ulong, ulong> previous, ImmutableArray<string> moves)
    {
        var way = new List<ImmutableArray<string>>();
        for (var state = end; state != 0; state = previous[state])
        {
            way.Add([.. Members(state & ~previous[state], moves)]);
        }

        way.Reverse();
        return [.. way];
    }

    private static HashSet<string> Members(ulong set, ImmutableArray<string> moves) =>
        moves.Where((_, i) => (set & (1UL << i)) != 0).ToHashSet(StringComparer.Ordinal);
}
