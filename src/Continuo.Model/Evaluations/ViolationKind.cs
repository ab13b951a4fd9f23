namespace Continuo.Model;

/// <summary>Rule that a placement breaks.</summary>
public enum ViolationKind
{
    /// <summary>A component or partition has no place, or one that is not among its candidates.</summary>
    Assignment,

    /// <summary>More instances than are available, or contradictory counts.</summary>
    Availability,

    /// <summary>More than one resource of an edge or cloud layer.</summary>
    Layer,

    /// <summary>A partition that needs a resource for itself shares it.</summary>
    Colocation,

    /// <summary>Utilisation of 1 or more.</summary>
    Utilization,

    /// <summary>Too little memory.</summary>
    Memory,

    /// <summary>A step from the cloud back to the edge.</summary>
    Backward,

    /// <summary>Limit of a component.</summary>
    Local,

    /// <summary>Limit of a path.</summary>
    Global,

    /// <summary>A used connection between layers without a common network domain.</summary>
    Network,
}
