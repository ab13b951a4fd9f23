namespace Continuo.Functions.Native;

/// <summary>What a child and those of its own children that it waited for have used.</summary>
/// <param name="CpuSeconds">Processor time in user and system mode, in seconds.</param>
/// <param name="PeakMemoryBytes">Largest resident memory of any one of them, in bytes; null when it is not known.</param>
internal readonly record struct ResourceUse(double CpuSeconds, long? PeakMemoryBytes);
