namespace Continuo.Experiments;

using System.Globalization;

/// <summary>A run-time step of the original SPACE4AI-R with its published setting, as measured.</summary>
/// <param name="Instance">Folder of the instance.</param>
/// <param name="Load">Load of the step, in requests/s.</param>
/// <param name="EdgeShare">Share of the cost of edge devices that is charged.</param>
/// <param name="Cost">Cost that it reached.</param>
/// <param name="CpuSeconds">Its processor time, in seconds.</param>
internal sealed record PublishedStep(string Instance, double Load, double EdgeShare, double Cost, double CpuSeconds)
{
    private const string Setting = "runtime_paper_rg10000_ls1666";

    /// <summary>The steps of <c>baselines.csv</c> in which it found a placement.</summary>
    public static List<PublishedStep> Read(string folder) =>
    [
        .. File.ReadLines(Path.Combine(folder, "baselines.csv")).Skip(1).Select(line => line.Split(','))
            .Where(cells => cells[3] == Setting && cells[4] == "True")
            .Select(cells => new PublishedStep(cells[0], Number(cells[1]), Number(cells[2]), Number(cells[5]), Number(cells[9]))),
    ];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
