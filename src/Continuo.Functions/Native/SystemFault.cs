namespace Continuo.Functions.Native;

using System.Runtime.InteropServices;

/// <summary>Faults of system calls as exceptions.</summary>
internal static class SystemFault
{
    /// <summary>The fault of the call just made; its number is the result of the exception.</summary>
    public static IOException Last()
    {
        var code = Marshal.GetLastPInvokeError();
        return new IOException(Marshal.GetPInvokeErrorMessage(code), code);
    }
}
