namespace Continuo.Experiments;

using System.Collections.Concurrent;

using Continuo.Files;
using Continuo.Model;
using Continuo.Placement;

/// <summary>Systems with the placement in force, in the layout of the public set of SPACE4AI-R.</summary>
internal static class PublicRunTimeSystems
{
    private static readonly ConcurrentDictionary<(string, string), (SystemDescription, Placement)> Known = new();

    /// <summary>Reads an instance by its name in the table of baselines: a folder, or a folder and <c>scenarioN</c> for a use case.</summary>
    public static (SystemDescription System, Placement Current) Read(string folder, string instance) => Known.GetOrAdd((folder, instance), _ =>
    {
        var scenario = Path.GetFileName(instance);
        var isUseCase = scenario.StartsWith("scenario", StringComparison.Ordinal);
        var path = Path.Combine(folder, isUseCase ? Path.GetDirectoryName(instance)! : instance);
        var system = SystemDescriptionReader.Read(Path.Combine(path, isUseCase ? $"system_description_{scenario}.json" : "system_description.json")).Value!;
        var current = SolutionReader.Read(Directory.GetFiles(path, "best_sol*.json").Single(), system);
        return (system, current.Value!);
    });
}
