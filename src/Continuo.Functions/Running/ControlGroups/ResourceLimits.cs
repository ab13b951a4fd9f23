namespace Continuo.Functions.Running.ControlGroups;

/// <summary>The most that a child and all that it starts may use together.</summary>
/// <param name="Millicores">Thousandths of a processor; 0: no limit.</param>
/// <param name="MemoryBytes">Memory in bytes; 0: no limit.</param>
/// <param name="Processes">Processes and threads; 0: no limit.</param>
internal sealed record ResourceLimits(long Millicores, long MemoryBytes, int Processes);
