namespace Continuo.Functions.Admission;

/// <summary>What the jobs of a machine may use together.</summary>
/// <param name="Millicores">Thousandths of processors.</param>
/// <param name="MemoryBytes">Memory in bytes.</param>
internal sealed record Capacity(long Millicores, long MemoryBytes)
{
    private const double ShareOfMemory = 0.9;
    private const long BytesPerKibibyte = 1024;

    /// <summary>All processors that this process may use, and nine tenths of the memory that is available now.</summary>
    public static Capacity OfMachine()
    {
        // The first knows limits of a container, the second what other programs have taken.
        var allowed = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        var available = AvailableMemory(File.ReadLines("/proc/meminfo"));
        return new Capacity(Environment.ProcessorCount * 1000L, (long)(Math.Min(allowed, available ?? allowed) * ShareOfMemory));
    }

    /// <summary>Bytes of the line <c>MemAvailable: 123 kB</c>; null when there is none.</summary>
    public static long? AvailableMemory(IEnumerable<string> lines) =>
        lines.FirstOrDefault(l => l.StartsWith("MemAvailable:", StringComparison.Ordinal))?.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            is [_, var amount, "kB"] && long.TryParse(amount, out var kibibytes)
            ? kibibytes * BytesPerKibibyte
            : null;
}
