namespace Continuo.Model;

/// <summary>A device or server at the edge: a drone, a gateway, a server in a van.</summary>
/// <inheritdoc cref="Server"/>
public sealed record EdgeDevice(
    string Name, string Description, double MemoryMegabytes, int AvailableInstances, double CostPerHour, int Cores)
    : Server(Name, Description, MemoryMegabytes, AvailableInstances, CostPerHour, Cores)
{
    /// <inheritdoc/>
    public override ResourceKind Kind => ResourceKind.Edge;
}
