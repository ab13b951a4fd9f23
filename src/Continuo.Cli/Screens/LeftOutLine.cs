namespace Continuo.Cli.Screens;

using System.Collections.Immutable;

using Continuo.Model;

/// <summary>The candidates that were left out, in one line for people.</summary>
internal static class LeftOutLine
{
    /// <summary>Candidates that are named; of more, the number is given.</summary>
    private const int MostNamed = 5;

    /// <summary>The line; empty when nothing is left out.</summary>
    public static string Of(ImmutableArray<OmittedCandidate> leftOut) => leftOut.IsEmpty
        ? ""
        : $"left out: {string.Join("; ", leftOut.Take(MostNamed))}{(leftOut.Length > MostNamed ? $"; and {leftOut.Length - MostNamed} more" : "")}";

    /// <summary>An answer in one line with what was left out in a second one, for <c>--quiet</c>.</summary>
    public static string After(string line, ImmutableArray<OmittedCandidate> leftOut) => leftOut.IsEmpty ? line : $"{line}\n{Of(leftOut)}";

    public static void Show(Screen screen, ImmutableArray<OmittedCandidate> leftOut)
    {
        if (!leftOut.IsEmpty)
        {
            screen.Line(Of(leftOut));
        }
    }
}
