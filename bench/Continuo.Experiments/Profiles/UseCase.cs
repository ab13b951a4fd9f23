namespace Continuo.Experiments.Profiles;

/// <summary>A use case of the literature, with what the original reached on the same profile.</summary>
/// <param name="Name">A, B or C.</param>
/// <param name="Instance">Its name in the table of baselines.</param>
/// <param name="PeakLoad">Load of the design, in requests/s.</param>
/// <param name="MeanSaving">Mean saving of the original against the placement of the design, in %.</param>
/// <param name="LargestSaving">Its largest saving of a step, in %.</param>
/// <param name="Moves">Partitions that the original moved over the profile.</param>
internal sealed record UseCase(string Name, string Instance, double PeakLoad, double MeanSaving, double LargestSaving, int Moves)
{
    /// <summary>The three, with the figures measured of the original.</summary>
    public static IReadOnlyList<UseCase> All { get; } =
    [
        new("A", "RunningExample/7Components/Ins1/scenario1", 1.8, 1.5, 11.8, 29),
        new("B", "RunningExample/7Components/Ins2/scenario2", 7.5, 10.1, 18.7, 76),
        new("C", "RunningExample/7Components/Ins3/scenario3", 18, 24.4, 48.2, 80),
    ];

    /// <summary>The profile of 16 steps, in % of the load of the design.</summary>
    public static IReadOnlyList<double> ProfilePercent { get; } = [100, 85, 55, 30, 15, 11, 20, 45, 75, 95, 70, 50, 40, 65, 90, 100];
}
