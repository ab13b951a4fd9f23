namespace Continuo.Functions.Running.ControlGroups;

using System.Collections.Immutable;

/// <summary>
/// The control groups of the jobs of this server: a group of the server under our own, one below it for each job.
/// Where the machine does not allow it, jobs run without limits, and <see cref="Refusal"/> says why.
/// </summary>
internal sealed class JobGroups : IDisposable
{
    private readonly ImmutableArray<ControllerPlace> _places;

    private JobGroups(ImmutableArray<ControllerPlace> places, string? refusal)
    {
        _places = places;
        Refusal = refusal;
    }

    /// <summary>A sentence on what is not limited and why; null when everything is.</summary>
    public string? Refusal { get; }

    /// <summary>No groups: nothing is limited.</summary>
    public static JobGroups None { get; } = new([], "Control groups are switched off.");

    /// <summary>Makes the group of this server and removes those that crashed servers left, with all that runs in them.</summary>
    /// <param name="processFolder">Where the own groups are read from; usually <c>/proc/self</c>.</param>
    public static JobGroups Open(string processFolder)
    {
        var name = ServerName.Own();
        var places = ImmutableArray.CreateBuilder<ControllerPlace>();
        var faults = new List<string>();
        var found = ControllerPlaces.Find(processFolder);
        foreach (var hierarchy in found.GroupBy(p => p.Folder))
        {
            try
            {
                RemoveLeftovers(hierarchy.Key);
                places.AddRange(ServerGroup.Open([.. hierarchy], name));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                faults.Add($"{string.Join(", ", hierarchy.Select(p => ControllerPlaces.NameOf(p.Controller)))} ({fault.Message})");
            }
        }

        faults.AddRange(Enum.GetValues<Controller>().Except(found.Select(p => p.Controller))
            .Select(c => $"{ControllerPlaces.NameOf(c)} (no such controller here)"));
        return new JobGroups(places.ToImmutable(), Sentence(faults));
    }

    /// <summary>Makes the group of a job.</summary>
    /// <param name="name">Name of the job, unique among those that run.</param>
    /// <param name="limits">Its limits.</param>
    /// <returns>The group; null when there are none.</returns>
    /// <exception cref="IOException">The kernel refuses.</exception>
    public ControlGroup? Create(string name, ResourceLimits limits) =>
        _places.IsEmpty ? null : ControlGroup.Create(_places, name, limits);

    /// <summary>Removes the group of the server; the one that it sits in itself stays for the next start to remove.</summary>
    public void Dispose()
    {
        foreach (var folder in _places.Select(p => p.Folder).Distinct())
        {
            GroupFolder.TryRemove(folder);
        }
    }

    private static void RemoveLeftovers(string folder)
    {
        foreach (var left in Directory.EnumerateDirectories(folder, ServerName.Prefix + "*"))
        {
            if (ServerName.Parse(Path.GetFileName(left)) is { } server && !server.IsAlive())
            {
                GroupFolder.RemoveWithAll(left);
            }
        }
    }

    private static string? Sentence(List<string> faults) =>
        faults.Count == 0 ? null : $"Jobs run without limits of {string.Join("; ", faults)}.";
}
