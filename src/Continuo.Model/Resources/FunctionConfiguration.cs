namespace Continuo.Model;

/// <summary>A serverless function configuration: a memory size with its price.</summary>
/// <param name="Name">Name, unique in the system.</param>
/// <param name="Description">Free text for people.</param>
/// <param name="MemoryMegabytes">Memory of one function instance, in MB.</param>
/// <param name="Price">Price of execution time of this memory size, in the unit <see cref="PriceUnit"/>.</param>
/// <param name="PriceUnit">Unit of <see cref="Price"/>.</param>
/// <param name="IdleSecondsBeforeKill">Seconds after which an idle warm instance is removed, ≥ 0.</param>
public sealed record FunctionConfiguration(
    string Name, string Description, double MemoryMegabytes, double Price, PriceUnit PriceUnit, double IdleSecondsBeforeKill)
    : Resource(Name, Description, MemoryMegabytes)
{
    /// <summary>Price of one state transition (workflow step), per request.</summary>
    public double TransitionCost { get; init; }

    /// <summary>Price of one invocation.</summary>
    public double RequestCost { get; init; }

    /// <inheritdoc/>
    public override ResourceKind Kind => ResourceKind.Function;
}
