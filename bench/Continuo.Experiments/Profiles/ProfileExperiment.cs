namespace Continuo.Experiments.Profiles;

using System.Collections.Immutable;
using System.Globalization;

using Continuo.Charts.Axes;
using Continuo.Charts.Pages;
using Continuo.Charts.Plots;
using Continuo.Experiments.Tables;
using Continuo.Placement.RunTime;

/// <summary>The use cases of the literature over a profile of 16 loads: our step, and the published heuristic in the same run.</summary>
internal static class ProfileExperiment
{
    /// <summary>Runs it.</summary>
    /// <param name="folder">The public set of SPACE4AI-R.</param>
    /// <param name="migration">Cost of moving a partition, spread over an hour, in the walk that also counts moves.</param>
    /// <param name="report">The page.</param>
    public static int Run(string folder, double migration, ReportFile report)
    {
        var totals = new ResultTable(
            "Totals over the profile. Savings against the placement of the design; `original`: the figures measured of SPACE4AI-R",
            "use case", "saving %, mean (largest)", $"{Text(migration)} a move", "heuristic", "original",
            "moves", $"{Text(migration)} a move", "heuristic", "original",
            "steps dearer than the heuristic", $"{Text(migration)} a move", "from its state", "ms, median (most)", "heuristic ms");
        var sections = new List<ReportSection>();
        var faults = 0;
        foreach (var useCase in UseCase.All)
        {
            var (system, initial) = PublicRunTimeSystems.Read(folder, useCase.Instance);
            var walk = new ProfileWalk(system, initial, useCase);
            walk.Exact(SwitchingCost.None);
            var ours = walk.Exact(SwitchingCost.None);
            var sticky = walk.Exact(new SwitchingCost { Migration = migration, Dwell = TimeSpan.FromHours(1) });
            var peer = walk.Published();
            var fromPeer = walk.ExactFromPublished();
            var steps = StepTable(useCase, migration, ours, sticky, peer, fromPeer);
            steps.Print();
            totals.Add(
                useCase.Name, Savings(ours), Savings(sticky), Savings(peer), $"{Text(useCase.MeanSaving)} ({Text(useCase.LargestSaving)})",
                Moves(ours), Moves(sticky), Moves(peer), $"{useCase.Moves}",
                $"{Dearer(ours.Select(s => s.Cost), peer)}", $"{Dearer(sticky.Select(s => s.Cost), peer)}", $"{Dearer(fromPeer, peer)}", Times(ours), Times(peer));
            faults += Dearer(fromPeer, peer) + ours.Count(s => !s.Feasible || !s.Proved) + DearerThanMeasured(folder, useCase, walk);
            sections.Add(new ReportSection($"Use case {useCase.Name}", [new ReportFigure(Chart(useCase, ours, peer).Draw()), steps.ToReport()]));
        }

        totals.Print();
        report.Write(
            "Use cases over a varying load", "Each step from the placement of the step before · rules space4ai-r", "profiles",
            [new ReportSection("Totals", [totals.ToReport()]), .. sections]);
        return faults;
    }

    /// <summary>Measured steps of the original, from the placement of the design, that cost less than ours.</summary>
    private static int DearerThanMeasured(string folder, UseCase useCase, ProfileWalk walk)
    {
        var measured = RunTimeBaseline.ReadPublished(folder).Where(b => b.Instance == useCase.Instance).ToList();
        var pairs = measured.Select(b => (b, Ours: walk.ExactFromDesign(b.Load))).ToList();
        var dearer = pairs.Count(p => IsDearer(p.Ours, p.b.Cost!.Value));
        Console.WriteLine(
            $"{useCase.Name}, one step from the design (ours, original as measured): {string.Join("; ", pairs.Select(p => $"{Text(p.b.Load)}: {Text(p.Ours, "F4")}, {Text(p.b.Cost!.Value, "F4")}"))}; {dearer} dearer");
        Console.WriteLine();
        return dearer;
    }

    private static ResultTable StepTable(UseCase useCase, double migration, List<ProfileStep> ours, List<ProfileStep> sticky, List<ProfileStep> peer, List<double> fromPeer)
    {
        var table = new ResultTable(
            $"Use case {useCase.Name}", "step", "load", "static", "heuristic", "ours", "ours from its state", $"ours, {Text(migration)} a move", "moves: heuristic", "ours", $"ours, {Text(migration)} a move", "ms: heuristic", "ours");
        for (var k = 0; k < ours.Count; k++)
        {
            table.Add(
                $"{k + 1}", Text(ours[k].Load), Text(ours[k].StaticCost, "F4"), Text(peer[k].Cost, "F4"), $"{Text(ours[k].Cost, "F4")}{(IsDearer(ours[k].Cost, peer[k].Cost) ? " (dearer)" : "")}",
                Text(fromPeer[k], "F4"), Text(sticky[k].Cost, "F4"), $"{peer[k].Moves}", $"{ours[k].Moves}", $"{sticky[k].Moves}", Text(peer[k].Milliseconds, "F0"), Text(ours[k].Milliseconds, "F2"));
        }

        return table;
    }

    private static LineChart Chart(UseCase useCase, List<ProfileStep> ours, List<ProfileStep> peer) => new()
    {
        Title = $"Cost of use case {useCase.Name} over the profile",
        X = new AxisOptions { Title = "step" },
        Y = new AxisOptions { Title = "cost per hour", Includes = [0] },
        Series =
        [
            Series("static", ours, s => s.StaticCost, 3),
            Series("published heuristic", peer, s => s.Cost, 2),
            Series("ours", ours, s => s.Cost, 1),
        ],
    };

    private static Series Series(string name, List<ProfileStep> steps, Func<ProfileStep, double> value, int color) =>
        new(name, [.. steps.Select((s, i) => new Point(i + 1, value(s)))]) { Shape = SeriesShape.Steps, Color = color };

    private static int Dearer(IEnumerable<double> costs, List<ProfileStep> peer) => costs.Zip(peer).Count(pair => IsDearer(pair.First, pair.Second.Cost));

    private static bool IsDearer(double cost, double other) => cost > other * (1 + 1e-9);

    private static string Savings(List<ProfileStep> steps) => $"{Text(steps.Average(s => s.Saving), "F1")} ({Text(steps.Max(s => s.Saving), "F1")})";

    private static string Moves(List<ProfileStep> steps) => $"{steps.Sum(s => s.Moves)}";

    private static string Times(List<ProfileStep> steps) =>
        $"{Text(steps.Select(s => s.Milliseconds).Quantile(0.5), "F1")} ({Text(steps.Max(s => s.Milliseconds), "F1")})";

    private static string Text(double value, string format = "G4") => value.ToString(format, CultureInfo.InvariantCulture);
}
