namespace Continuo.Functions.Native;

using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

/// <summary>One descriptor of a call of poll; a negative one is left out.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct PollEntry(int Descriptor, short Wanted, short Returned)
{
    public static PollEntry Of(SafeFileHandle? handle, short wanted) =>
        new(handle is null ? -1 : (int)handle.DangerousGetHandle(), wanted, 0);
}
