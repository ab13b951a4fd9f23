namespace Continuo.Functions.Running.ControlGroups;

using System.Globalization;
using Continuo.Functions.Native;

/// <summary>Empties and removes folders of control groups.</summary>
internal static class GroupFolder
{
    private const int Attempts = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    /// <summary>Kills all that runs in a group and removes it with the groups below.</summary>
    /// <returns>Whether it is gone; a process that the kernel cannot end yet keeps it.</returns>
    public static bool RemoveWithAll(string folder)
    {
        foreach (var below in Directory.Exists(folder) ? Directory.GetDirectories(folder) : [])
        {
            RemoveWithAll(below);
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            Kill(folder);
            if (TryRemove(folder))
            {
                return true;
            }

            // A killed process counts as a member until the kernel has taken it down.
            Thread.Sleep(Pause);
        }

        return false;
    }

    /// <summary>Kills all that runs in a group; what it starts meanwhile needs another call.</summary>
    public static void Kill(string folder)
    {
        foreach (var line in MembersOf(folder))
        {
            Children.SignalOne(int.Parse(line, CultureInfo.InvariantCulture), Signal.Kill);
        }
    }

    /// <summary>Removes a group without members.</summary>
    /// <returns>Whether it is gone.</returns>
    public static bool TryRemove(string folder)
    {
        try
        {
            Directory.Delete(folder);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return !Directory.Exists(folder);
        }
    }

    private static string[] MembersOf(string folder)
    {
        try
        {
            return File.ReadAllLines(Path.Combine(folder, "cgroup.procs"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
