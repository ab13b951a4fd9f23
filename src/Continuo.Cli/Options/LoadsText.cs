namespace Continuo.Cli.Options;

using System.Collections.Immutable;
using System.Globalization;

/// <summary>The loads of a sweep as written on the command line: <c>0.1:2.0:0.1</c> (from, to, step; both ends included) or <c>0.5,1,2</c>.</summary>
internal static class LoadsText
{
    /// <summary>More points than anybody looks at; a slip in the step must not start a search of days.</summary>
    private const int MostLoads = 100_000;

    private const string Expected = "needs from:to:step such as 0.1:2.0:0.1, or loads such as 0.5,1,2";

    public static ImmutableArray<double> Read(string text)
    {
        var range = text.Split(':');
        return range.Length switch
        {
            1 => [.. Few(text.Split(',')).Select(part => (double)Number(part))],
            3 => Range(Number(range[0]), Number(range[1]), Number(range[2])),
            _ => throw new FormatException(Expected),
        };
    }

    /// <summary>Decimal numbers, so that 0.1:0.3:0.1 gives 0.1, 0.2 and 0.3 and not their neighbours.</summary>
    private static ImmutableArray<double> Range(decimal from, decimal to, decimal step)
    {
        if (step <= 0)
        {
            throw new FormatException("needs a step above 0");
        }

        if (to < from)
        {
            throw new FormatException("needs an end that is not below its start");
        }

        if ((to - from) / MostLoads >= step)
        {
            throw new FormatException(TooMany);
        }

        var steps = (int)decimal.Floor((to - from) / step);
        var loads = Enumerable.Range(0, steps + 1).Select(i => from + (i * step)).ToList();
        return [.. (loads[^1] < to ? loads.Append(to) : loads).Select(load => (double)load)];
    }

    private static string TooMany => string.Create(CultureInfo.InvariantCulture, $"needs at most {MostLoads} loads");

    private static string[] Few(string[] parts) => parts.Length <= MostLoads ? parts : throw new FormatException(TooMany);

    private static decimal Number(string text)
    {
        if (!decimal.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            throw new FormatException(Expected);
        }

        // Beyond it no system is meant, and sums of the type could overflow.
        const decimal Largest = 1e15m;
        return number is >= 0 and <= Largest ? number : throw new FormatException("needs loads of 0 or more, up to 1e15");
    }
}
