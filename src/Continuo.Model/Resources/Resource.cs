namespace Continuo.Model;

/// <summary>Something partitions can run on.</summary>
/// <param name="Name">Name, unique in the system.</param>
/// <param name="Description">Free text for people.</param>
/// <param name="MemoryMegabytes">Memory of one instance, in MB.</param>
public abstract record Resource(string Name, string Description, double MemoryMegabytes)
{
    /// <summary>Kind of the resource.</summary>
    public abstract ResourceKind Kind { get; }
}
