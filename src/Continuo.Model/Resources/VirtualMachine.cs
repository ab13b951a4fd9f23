namespace Continuo.Model;

/// <summary>A virtual machine type of a cloud provider.</summary>
/// <inheritdoc cref="Server"/>
public sealed record VirtualMachine(
    string Name, string Description, double MemoryMegabytes, int AvailableInstances, double CostPerHour, int Cores)
    : Server(Name, Description, MemoryMegabytes, AvailableInstances, CostPerHour, Cores)
{
    /// <inheritdoc/>
    public override ResourceKind Kind => ResourceKind.VirtualMachine;
}
