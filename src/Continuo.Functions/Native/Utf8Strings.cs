namespace Continuo.Functions.Native;

using System.Runtime.InteropServices;

/// <summary>Strings as the system takes them: an array of pointers with a null at its end.</summary>
internal sealed unsafe class Utf8Strings : IDisposable
{
    private readonly int _count;

    public Utf8Strings(IReadOnlyCollection<string> texts)
    {
        _count = texts.Count;
        Pointers = (byte**)NativeMemory.AllocZeroed((nuint)(_count + 1), (nuint)sizeof(byte*));
        var k = 0;
        foreach (var text in texts)
        {
            Pointers[k++] = (byte*)Marshal.StringToCoTaskMemUTF8(text);
        }
    }

    public byte** Pointers { get; }

    public void Dispose()
    {
        for (var k = 0; k < _count; k++)
        {
            Marshal.FreeCoTaskMem((nint)Pointers[k]);
        }

        NativeMemory.Free(Pointers);
    }
}
