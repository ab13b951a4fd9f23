namespace Continuo.Functions.Running.ControlGroups;

using System.Collections.Immutable;

/// <summary>Finds the own groups of this process: each hierarchy has its own mount and its own path.</summary>
internal static class ControllerPlaces
{
    private static readonly ImmutableArray<Controller> All = [.. Enum.GetValues<Controller>()];

    /// <summary>The controllers that this process can see, from the files <c>cgroup</c> and <c>mountinfo</c>.</summary>
    /// <param name="processFolder">Usually <c>/proc/self</c>.</param>
    public static ImmutableArray<ControllerPlace> Find(string processFolder)
    {
        var groups = Path.Combine(processFolder, "cgroup");
        var mounts = Path.Combine(processFolder, "mountinfo");
        return File.Exists(groups) && File.Exists(mounts)
            ? Find(File.ReadAllLines(groups), File.ReadAllLines(mounts))
            : [];
    }

    private static ImmutableArray<ControllerPlace> Find(string[] groups, string[] mountLines)
    {
        var mounts = mountLines.Select(ControlGroupMount.Parse).OfType<ControlGroupMount>().ToList();
        var places = ImmutableArray.CreateBuilder<ControllerPlace>();
        foreach (var controller in All)
        {
            if ((FindSeparate(controller, groups, mounts) ?? FindUnified(controller, groups, mounts)) is { } place)
            {
                places.Add(place);
            }
        }

        return places.ToImmutable();
    }

    private static ControllerPlace? FindSeparate(Controller controller, string[] groups, List<ControlGroupMount> mounts)
    {
        var name = NameOf(controller);
        var mount = mounts.Find(m => !m.Unified && m.Options.Contains(name));
        var path = PathOf(groups, controllers => controllers.Split(',').Contains(name));
        return mount is null || path is null ? null : new ControllerPlace(controller, mount.FolderOf(path), Unified: false);
    }

    private static ControllerPlace? FindUnified(Controller controller, string[] groups, List<ControlGroupMount> mounts)
    {
        var mount = mounts.Find(m => m.Unified);
        var path = PathOf(groups, controllers => controllers.Length == 0);
        if (mount is null || path is null)
        {
            return null;
        }

        var folder = mount.FolderOf(path);
        var offered = Path.Combine(folder, "cgroup.controllers");
        return File.Exists(offered) && File.ReadAllText(offered).Split([' ', '\n']).Contains(NameOf(controller))
            ? new ControllerPlace(controller, folder, Unified: true)
            : null;
    }

    /// <summary>Path in the line <c>number:controllers:path</c> whose controllers fit.</summary>
    private static string? PathOf(string[] groups, Func<string, bool> fits) =>
        groups.Select(line => line.Split(':', 3)).FirstOrDefault(parts => parts.Length == 3 && fits(parts[1]))?[2];

    /// <summary>Name that the kernel gives a controller.</summary>
    public static string NameOf(Controller controller) => controller switch
    {
        Controller.Memory => "memory",
        Controller.Cpu => "cpu",
        _ => "pids",
    };
}
