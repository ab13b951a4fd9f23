namespace Continuo.Functions.Running.ControlGroups;

/// <summary>A mounted hierarchy of control groups.</summary>
/// <param name="Root">Path in the hierarchy that is mounted; in a container often not its root.</param>
/// <param name="Point">Where it is mounted.</param>
/// <param name="Unified">Whether it is version 2.</param>
/// <param name="Options">Options of the mount; version 1 names its controllers there.</param>
internal sealed record ControlGroupMount(string Root, string Point, bool Unified, IReadOnlyList<string> Options)
{
    private const int RootField = 3;
    private const int PointField = 4;

    /// <summary>Reads a line of <c>mountinfo</c>; null when it is no hierarchy of control groups.</summary>
    public static ControlGroupMount? Parse(string line)
    {
        var parts = line.Split(" - ", 2);
        var left = parts[0].Split(' ');
        var right = parts[^1].Split(' ');
        return parts.Length == 2 && left.Length > PointField && right is ["cgroup" or "cgroup2", _, _]
            ? new ControlGroupMount(left[RootField], left[PointField], right[0] == "cgroup2", right[2].Split(','))
            : null;
    }

    /// <summary>Folder of the group with a path in the hierarchy.</summary>
    public string FolderOf(string path)
    {
        var inside = Root != "/" && path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..] : path;
        return Path.Combine(Point, inside.TrimStart('/')).TrimEnd('/');
    }
}
