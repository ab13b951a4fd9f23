namespace Continuo.Functions.Admission;

/// <summary>What is kept for one job until it is released. Each is an object of its own, whatever its numbers.</summary>
/// <param name="service">Service of the job.</param>
/// <param name="millicores">Processor in thousandths.</param>
/// <param name="memoryBytes">Memory in bytes.</param>
internal sealed class Reservation(string service, long millicores, long memoryBytes)
{
    /// <summary>Service of the job.</summary>
    public string Service => service;

    /// <summary>Processor in thousandths.</summary>
    public long Millicores => millicores;

    /// <summary>Memory in bytes.</summary>
    public long MemoryBytes => memoryBytes;
}
