namespace Continuo.Functions.Running.ControlGroups;

using System.Collections.Immutable;
using System.Globalization;

/// <summary>The control group of one job, in one folder per hierarchy.</summary>
internal sealed class ControlGroup
{
    private readonly ImmutableArray<ControllerPlace> _places;
    private readonly ImmutableArray<string> _folders;

    private ControlGroup(ImmutableArray<ControllerPlace> places)
    {
        _places = places;
        _folders = [.. places.Select(p => p.Folder).Distinct()];
        MemberFiles = [.. _folders.Select(f => Path.Combine(f, "cgroup.procs"))];
    }

    /// <summary>Files into which a process writes its id to become a member.</summary>
    public ImmutableArray<string> MemberFiles { get; }

    /// <summary>Makes a group below those of the server.</summary>
    /// <exception cref="IOException">The kernel refuses.</exception>
    public static ControlGroup Create(ImmutableArray<ControllerPlace> server, string name, ResourceLimits limits)
    {
        var group = new ControlGroup([.. server.Select(p => p with { Folder = Path.Combine(p.Folder, name) })]);
        try
        {
            foreach (var place in group._places)
            {
                Directory.CreateDirectory(place.Folder);
                LimitFiles.Write(place, limits);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            group.Remove();
            throw new IOException($"The limits of {name} cannot be set: {fault.Message}", fault);
        }

        return group;
    }

    /// <summary>Whether the kernel killed a member because the group had no memory left.</summary>
    public bool HadNoMemoryLeft() =>
        PlaceOf(Controller.Memory) is { } place
        && NumberAfter("oom_kill ", Path.Combine(place.Folder, place.Unified ? "memory.events" : "memory.oom_control")) > 0;

    /// <summary>Most memory that the members had together, with the files that the kernel kept for them; null when it is not counted.</summary>
    public long? PeakMemoryBytes() =>
        PlaceOf(Controller.Memory) is { } place
            ? NumberAfter("", Path.Combine(place.Folder, place.Unified ? "memory.peak" : "memory.max_usage_in_bytes"))
            : null;

    /// <summary>Processor time of all members in seconds; null when it is not counted.</summary>
    public double? CpuSeconds() =>
        PlaceOf(Controller.Cpu) is { Unified: true } place && NumberAfter("usage_usec ", Path.Combine(place.Folder, "cpu.stat")) is { } microseconds
            ? microseconds / 1e6
            : null;

    /// <summary>Kills all members.</summary>
    public void Kill()
    {
        foreach (var folder in _folders)
        {
            GroupFolder.Kill(folder);
        }
    }

    /// <summary>Kills all members and removes the group.</summary>
    public void Remove()
    {
        foreach (var folder in _folders)
        {
            GroupFolder.RemoveWithAll(folder);
        }
    }

    private ControllerPlace? PlaceOf(Controller controller) => _places.FirstOrDefault(p => p.Controller == controller);

    private static long? NumberAfter(string word, string file) =>
        File.Exists(file)
        && Array.Find(File.ReadAllLines(file), l => l.StartsWith(word, StringComparison.Ordinal)) is { } line
        && long.TryParse(line.AsSpan(word.Length), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
