namespace Continuo.Experiments;

using System.Globalization;

using Continuo.Model;
using Continuo.Placement.RunTime;
using Continuo.Placement.Rules;

/// <summary>A line of the table of what SPACE4AI-R reached with one step from a shipped placement.</summary>
/// <param name="Instance">Folder of the instance.</param>
/// <param name="Load">Load of the step, in requests/s.</param>
/// <param name="EdgeShare">Share of the cost of edge devices that is charged.</param>
/// <param name="Setting">How long it searched.</param>
/// <param name="Cost">Cost that it reached; null when it found nothing.</param>
/// <param name="CpuSeconds">Its processor time, in seconds.</param>
internal sealed record RunTimeBaseline(string Instance, double Load, double EdgeShare, string Setting, double? Cost, double CpuSeconds)
{
    private const string PublishedSetting = "runtime_paper_rg10000_ls1666";

    /// <summary>The lines of the published setting in which it found a placement.</summary>
    public static List<RunTimeBaseline> ReadPublished(string folder) => Read(folder).FindAll(b => b.Setting == PublishedSetting && b.Cost is not null);

    public static List<RunTimeBaseline> Read(string folder) =>
    [
        .. File.ReadLines(Path.Combine(folder, "baselines.csv")).Skip(1).Select(line => line.Split(',')).Select(cells => new RunTimeBaseline(
            cells[0], Number(cells[1]), Number(cells[2]), cells[3], cells[4] == "True" ? Number(cells[5]) : null, Number(cells[9]))),
    ];

    /// <summary>The same step for ours.</summary>
    public RunTimeStepRequest Request(string folder)
    {
        var (system, current) = PublicRunTimeSystems.Read(folder, Instance);
        return new RunTimeStepRequest
        {
            System = system,
            Current = current,
            Load = LoadProfile.Of(Load),
            Rules = EvaluationRules.Space4AiR with { EdgeCostShare = EdgeShare },
            TimeLimit = TimeSpan.FromSeconds(20),
        };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
