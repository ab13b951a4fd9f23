namespace Continuo.Functions.Running.ControlGroups;

/// <summary>The controllers of the kernel that are used.</summary>
internal enum Controller
{
    /// <summary>Memory; also tells of kills for lack of it.</summary>
    Memory,

    /// <summary>Processor time.</summary>
    Cpu,

    /// <summary>Number of processes and threads.</summary>
    Pids,
}
