namespace Continuo.Cli.Screens;

using System.Collections.Immutable;

using Continuo.Cli.Commands;
using Continuo.Model;

/// <summary>A comparison for people.</summary>
internal static class CompareScreen
{
    public static void Show(Screen screen, ImmutableArray<(string File, Evaluation Evaluation)> rows, ImmutableArray<Move> moved)
    {
        var first = rows[0].Evaluation;
        screen.Line($"load {EvaluationScreen.LoadText(first.Load)}, rules {first.Rules}");
        screen.Heading("Placements");
        screen.Table(
            ["placement", "feasible", ">cost", ">against the first", ">broken rules", ">tightest limit used"],
            rows.Select(row => (string[])
            [
                row.File,
                row.Evaluation.Verdict switch { true => "yes", false => "no", null => "not known" },
                Figures.Cost(row.Evaluation.Cost),
                ReferenceEquals(row.Evaluation, first) ? "" : Signed((row.Evaluation.Cost - first.Cost) / first.Cost),
                row.Evaluation.Violations.Length == 0 ? Figures.None : $"{row.Evaluation.Violations.Length}",
                Figures.Percent(Tightest(row.Evaluation)),
            ]));
        ShowMoves(screen, rows.Length, moved);
    }

    private static void ShowMoves(Screen screen, int placements, ImmutableArray<Move> moved)
    {
        if (moved.Length == 0)
        {
            screen.Line();
            screen.Line("Nothing moved.");
            return;
        }

        screen.Heading("What moved");
        string[] more = placements > 2 ? ["in"] : [];
        screen.Table(
            ["what", "from", "to", .. more],
            moved.Select(move => (string[])[move.Subject, move.From, move.To, .. placements > 2 ? [move.File] : Array.Empty<string>()]));
    }

    private static double? Tightest(Evaluation evaluation)
    {
        var shares = evaluation.Paths.Select(p => p.ResponseTimeSeconds / p.LimitSeconds)
            .Concat(evaluation.Components.Where(c => c.LimitSeconds is not null).Select(c => c.ResponseTimeSeconds / c.LimitSeconds!.Value)).ToList();
        return shares.Count == 0 ? null : shares.Max();
    }

    private static string Signed(double share) => (share > 0 ? "+" : "") + Figures.Percent(share);
}
