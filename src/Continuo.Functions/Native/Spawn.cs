namespace Continuo.Functions.Native;

using System.Runtime.InteropServices;

/// <summary>
/// Starts children with posix_spawn: each leads a session and a process group of its own, has no descriptors but
/// 0, 1 and 2, and handles signals as a fresh program does. The framework's class does neither of these.
/// </summary>
internal static unsafe partial class Spawn
{
    private const short SetSignalDefaults = 0x04;
    private const short SetSignalMask = 0x08;
    private const short SetSession = 0x80;

    // Room for the opaque structures of the C library: glibc needs 80, 336 and 128 bytes, musl as much or less.
    private const int ActionsSize = 256;
    private const int AttributesSize = 512;
    private const int SignalSetSize = 128;
    private const int FirstOtherDescriptor = 3;

    private static readonly delegate* unmanaged<byte*, int, int> CloseFrom = FindCloseFrom();

    /// <summary>Starts a child.</summary>
    /// <returns>Its process id, which is also the id of its group.</returns>
    /// <exception cref="IOException">It cannot be started: no such program, no memory, too long an environment.</exception>
    public static int Start(SpawnPlan plan)
    {
        var actions = stackalloc byte[ActionsSize];
        var attributes = stackalloc byte[AttributesSize];
        Check(InitActions(actions));
        Check(InitAttributes(attributes));
        try
        {
            Redirect(actions, plan);
            Detach(attributes);
            using var arguments = new Utf8Strings(plan.Command);
            using var environment = new Utf8Strings(plan.Environment);
            Check(PosixSpawn(out var pid, plan.Command[0], actions, attributes, arguments.Pointers, environment.Pointers));
            return pid;
        }
        finally
        {
            _ = DestroyActions(actions);
            _ = DestroyAttributes(attributes);
        }
    }

    private static void Redirect(byte* actions, SpawnPlan plan)
    {
        var output = (int)plan.Output.DangerousGetHandle();
        Check(AddOpen(actions, 0, plan.InputPath, 0, 0));
        Check(AddDuplicate(actions, output, 1));
        Check(AddDuplicate(actions, output, 2));
        Check(AddChangeFolder(actions, plan.WorkingFolder));
        if (CloseFrom != null)
        {
            Check(CloseFrom(actions, FirstOtherDescriptor));
        }

        GC.KeepAlive(plan.Output);
    }

    private static void Detach(byte* attributes)
    {
        var signals = stackalloc byte[SignalSetSize];
        Check(EmptySet(signals));
        Check(SetMask(attributes, signals));

        // The runtime ignores SIGPIPE, which a child would inherit: `yes | head -1` would then complain instead of ending.
        Check(FillSet(signals));
        Check(SetDefaults(attributes, signals));
        Check(SetFlags(attributes, SetSignalDefaults | SetSignalMask | SetSession));
    }

    /// <summary>
    /// Descriptors of ours are closed on exec anyway; this is for those that the server itself inherited.
    /// Only glibc from 2.34 on has it.
    /// </summary>
    private static delegate* unmanaged<byte*, int, int> FindCloseFrom() =>
        NativeLibrary.TryLoad("libc.so.6", out var library)
        && NativeLibrary.TryGetExport(library, "posix_spawn_file_actions_addclosefrom_np", out var function)
            ? (delegate* unmanaged<byte*, int, int>)function
            : null;

    private static void Check(int code)
    {
        if (code != 0)
        {
            throw new IOException($"The process cannot be started: {Marshal.GetPInvokeErrorMessage(code)}.", code);
        }
    }

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int PosixSpawn(out int pid, string path, byte* actions, byte* attributes, byte** arguments, byte** environment);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int InitActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_destroy")]
    private static partial int DestroyActions(byte* actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddOpen(byte* actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    private static partial int AddDuplicate(byte* actions, int from, int to);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addchdir_np", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddChangeFolder(byte* actions, string path);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_init")]
    private static partial int InitAttributes(byte* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_destroy")]
    private static partial int DestroyAttributes(byte* attributes);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setflags")]
    private static partial int SetFlags(byte* attributes, short flags);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigmask")]
    private static partial int SetMask(byte* attributes, byte* signals);

    [LibraryImport("libc", EntryPoint = "posix_spawnattr_setsigdefault")]
    private static partial int SetDefaults(byte* attributes, byte* signals);

    [LibraryImport("libc", EntryPoint = "sigemptyset")]
    private static partial int EmptySet(byte* signals);

    [LibraryImport("libc", EntryPoint = "sigfillset")]
    private static partial int FillSet(byte* signals);
}
