namespace Continuo.Functions.Services;

using Continuo.Functions.Running.ControlGroups;
using Continuo.Oscar.Services;

/// <summary>A service as the server has it.</summary>
/// <param name="Definition">What it is, with valid quantities.</param>
/// <param name="Token">What its callers show: 64 hex digits.</param>
/// <param name="Owner">Who made it.</param>
/// <param name="Created">When.</param>
/// <param name="Updated">When it was changed last.</param>
internal sealed record RegisteredService(ServiceDefinition Definition, string Token, string Owner, DateTimeOffset Created, DateTimeOffset Updated)
{
    /// <summary>Processes and threads that a job may have: enough for any pipeline, too few to exhaust the machine.</summary>
    private const int MostProcesses = 1024;

    public string Name => Definition.Name;

    /// <summary>Processors of a job in thousandths.</summary>
    public long Millicores { get; } = Millicore(Definition.Cpu);

    /// <summary>Memory of a job in bytes.</summary>
    public long MemoryBytes { get; } = Bytes(Definition.Memory);

    /// <summary>Processors of all running jobs in thousandths; 0: no such limit.</summary>
    public long TotalMillicores { get; } = Definition.TotalCpu.Length > 0 ? Millicore(Definition.TotalCpu) : 0;

    /// <summary>Memory of all running jobs in bytes; 0: no such limit.</summary>
    public long TotalMemoryBytes { get; } = Definition.TotalMemory.Length > 0 ? Bytes(Definition.TotalMemory) : 0;

    /// <summary>What a job may use.</summary>
    public ResourceLimits Limits { get; } = new(Millicore(Definition.Cpu), Bytes(Definition.Memory), MostProcesses);

    private static long Millicore(string text) => Quantity.TryMillicores(text, out var value) ? value : throw new ArgumentException($"'{text}' is no quantity", nameof(text));

    private static long Bytes(string text) => Quantity.TryBytes(text, out var value) ? value : throw new ArgumentException($"'{text}' is no quantity", nameof(text));
}
