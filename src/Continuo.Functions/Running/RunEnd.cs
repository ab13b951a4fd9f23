namespace Continuo.Functions.Running;

/// <summary>How a run ended and what it used.</summary>
/// <param name="ExitCode">Exit code; 128 + n after signal n.</param>
/// <param name="Reason">Why it ended.</param>
/// <param name="CpuSeconds">Processor time in seconds.</param>
/// <param name="PeakMemoryBytes">Most memory in bytes: of all processes together with a control group, else of the largest one; null when it is not known.</param>
internal sealed record RunEnd(int ExitCode, EndReason Reason, double CpuSeconds, long? PeakMemoryBytes);
