namespace Continuo.Functions.Native;

using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

/// <summary>The calls of the system by which a parent watches, signals and collects its children.</summary>
internal static unsafe partial class Children
{
    private const int PidfdOpen = 434;
    private const int Interrupted = 4;
    private const int SignalBase = 128;
    private const short Readable = 0x1;

    // struct rusage: two time values of two words each, then the peak resident memory in KiB and more that is not needed.
    private const int UsageWords = 18;
    private const int PeakWord = 4;
    private const int Self = 0;
    private const double Microsecond = 1e-6;

    /// <summary>A descriptor that becomes readable when the child ends.</summary>
    /// <exception cref="IOException">The kernel is older than 5.3, or no descriptors are left.</exception>
    public static SafeFileHandle Watch(int pid)
    {
        var descriptor = SystemCall(PidfdOpen, pid, 0);
        return descriptor >= 0 ? new SafeFileHandle((nint)descriptor, ownsHandle: true) : throw SystemFault.Last();
    }

    /// <summary>Sends a signal to a process group; one that is gone is no fault.</summary>
    public static void SignalGroup(int group, Signal signal) => _ = Kill(-group, (int)signal);

    /// <summary>Sends a signal to a process; one that is gone is no fault.</summary>
    public static void SignalOne(int pid, Signal signal) => _ = Kill(pid, (int)signal);

    /// <summary>Collects a child that has ended.</summary>
    /// <returns>Its exit code, 128 + n after signal n, and what it used.</returns>
    /// <exception cref="IOException">It is no child of ours, or was collected already.</exception>
    public static (int ExitCode, ResourceUse Use) Collect(int pid)
    {
        var usage = stackalloc nint[UsageWords];
        int status;
        while (Wait(pid, out status, 0, usage) < 0)
        {
            if (Marshal.GetLastPInvokeError() != Interrupted)
            {
                throw SystemFault.Last();
            }
        }

        var signal = status & 0x7F;
        var cpu = usage[0] + usage[2] + ((usage[1] + usage[3]) * Microsecond);
        return (signal == 0 ? (status >> 8) & 0xFF : SignalBase + signal, new ResourceUse(cpu, PeakMemoryBytes(usage[PeakWord])));
    }

    /// <summary>
    /// A spawned child shares our memory until it turns into its program, and the kernel counts that for it:
    /// only what is above our own peak is known to be the child's.
    /// </summary>
    private static long? PeakMemoryBytes(nint peak)
    {
        var own = stackalloc nint[UsageWords];
        return UsageOf(Self, own) == 0 && peak > own[PeakWord] ? peak * 1024L : null;
    }

    /// <summary>Waits until one of two descriptors is readable or closed at its other end.</summary>
    /// <param name="first">A descriptor; null: only the second is waited for.</param>
    /// <param name="second">A descriptor; null: only the first is waited for.</param>
    /// <param name="milliseconds">Longest wait; −1: no limit.</param>
    public static (bool First, bool Second) WaitForAny(SafeFileHandle? first, SafeFileHandle? second, int milliseconds)
    {
        var entries = stackalloc PollEntry[] { PollEntry.Of(first, Readable), PollEntry.Of(second, Readable) };
        while (Poll(entries, 2, milliseconds) < 0)
        {
            if (Marshal.GetLastPInvokeError() != Interrupted)
            {
                throw SystemFault.Last();
            }
        }

        GC.KeepAlive(first);
        GC.KeepAlive(second);
        return (entries[0].Returned != 0, entries[1].Returned != 0);
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial long SystemCall(long number, long pid, long flags);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int pid, int signal);

    [LibraryImport("libc", EntryPoint = "wait4", SetLastError = true)]
    private static partial int Wait(int pid, out int status, int options, nint* usage);

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static partial int UsageOf(int whose, nint* usage);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(PollEntry* entries, ulong count, int milliseconds);
}
