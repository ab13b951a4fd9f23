namespace Continuo.Model;

/// <summary>A resource of which a number of instances is rented or owned by the hour: an edge device or a virtual machine.</summary>
/// <param name="Name">Name, unique in the system.</param>
/// <param name="Description">Free text for people.</param>
/// <param name="MemoryMegabytes">Memory of one instance, in MB.</param>
/// <param name="AvailableInstances">Number of instances that can be used, ≥ 1.</param>
/// <param name="CostPerHour">Cost of one instance for one hour.</param>
/// <param name="Cores">Cores of one instance, ≥ 1. Only learned performance models look at it.</param>
public abstract record Server(
    string Name, string Description, double MemoryMegabytes, int AvailableInstances, double CostPerHour, int Cores)
    : Resource(Name, Description, MemoryMegabytes);
