namespace Continuo.Functions.Running.ControlGroups;

using System.Collections.Immutable;
using System.Globalization;

/// <summary>Makes the group under which the groups of the jobs stand.</summary>
internal static class ServerGroup
{
    private const string Members = "cgroup.procs";
    private const string Enabled = "cgroup.subtree_control";

    /// <summary>Makes it in one hierarchy.</summary>
    /// <returns>The same controllers, in the new group.</returns>
    /// <exception cref="IOException">Not allowed.</exception>
    /// <exception cref="UnauthorizedAccessException">Not allowed.</exception>
    public static IEnumerable<ControllerPlace> Open(ImmutableArray<ControllerPlace> hierarchy, ServerName name)
    {
        var own = hierarchy[0].Folder;
        var folder = Path.Combine(own, name.ToString());
        Directory.CreateDirectory(folder);
        try
        {
            if (hierarchy[0].Unified)
            {
                Delegate(hierarchy, own, folder, name.ProcessId.ToString(CultureInfo.InvariantCulture));
            }
        }
        catch
        {
            GroupFolder.TryRemove(folder);
            throw;
        }

        return hierarchy.Select(p => p with { Folder = folder });
    }

    /// <summary>
    /// Hands the controllers down. Version 2 refuses it to a group that has processes itself, so the server moves
    /// into a group of its own beside the jobs first.
    /// </summary>
    private static void Delegate(ImmutableArray<ControllerPlace> hierarchy, string own, string folder, string processId)
    {
        var controllers = string.Join(' ', hierarchy.Select(p => "+" + ControllerPlaces.NameOf(p.Controller)));
        var server = Path.Combine(folder, "server");
        Directory.CreateDirectory(server);
        File.WriteAllText(Path.Combine(server, Members), processId);
        try
        {
            File.WriteAllText(Path.Combine(own, Enabled), controllers);
            File.WriteAllText(Path.Combine(folder, Enabled), controllers);
        }
        catch
        {
            File.WriteAllText(Path.Combine(own, Members), processId);
            GroupFolder.TryRemove(server);
            throw;
        }
    }
}
