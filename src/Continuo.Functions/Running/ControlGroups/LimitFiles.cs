namespace Continuo.Functions.Running.ControlGroups;

using System.Globalization;

/// <summary>Writes limits in the words of either version of control groups.</summary>
internal static class LimitFiles
{
    private const long PeriodMicroseconds = 100_000;

    // The kernel refuses less than a millisecond in a period.
    private const long LeastQuotaMicroseconds = 1_000;

    /// <summary>Writes what one controller limits.</summary>
    /// <exception cref="IOException">The kernel refuses.</exception>
    public static void Write(ControllerPlace place, ResourceLimits limits)
    {
        switch (place.Controller)
        {
            case Controller.Memory when limits.MemoryBytes > 0:
                WriteMemory(place, Text(limits.MemoryBytes));
                break;
            case Controller.Cpu when limits.Millicores > 0:
                WriteCpu(place, Math.Max(LeastQuotaMicroseconds, limits.Millicores * PeriodMicroseconds / 1000));
                break;
            case Controller.Pids when limits.Processes > 0:
                WriteFile(place, "pids.max", Text(limits.Processes));
                break;
            default:
                break;
        }
    }

    private static void WriteMemory(ControllerPlace place, string bytes)
    {
        if (place.Unified)
        {
            WriteFile(place, "memory.max", bytes);
            WriteIfThere(place, "memory.swap.max", "0");
            WriteIfThere(place, "memory.oom.group", "1");
        }
        else
        {
            WriteFile(place, "memory.limit_in_bytes", bytes);

            // Memory and swap together; only there when swap is accounted.
            WriteIfThere(place, "memory.memsw.limit_in_bytes", bytes);
        }
    }

    private static void WriteCpu(ControllerPlace place, long quota)
    {
        if (place.Unified)
        {
            WriteFile(place, "cpu.max", $"{Text(quota)} {Text(PeriodMicroseconds)}");
        }
        else
        {
            WriteFile(place, "cpu.cfs_period_us", Text(PeriodMicroseconds));
            WriteFile(place, "cpu.cfs_quota_us", Text(quota));
        }
    }

    private static void WriteIfThere(ControllerPlace place, string file, string text)
    {
        if (File.Exists(Path.Combine(place.Folder, file)))
        {
            WriteFile(place, file, text);
        }
    }

    private static void WriteFile(ControllerPlace place, string file, string text) =>
        File.WriteAllText(Path.Combine(place.Folder, file), text);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
