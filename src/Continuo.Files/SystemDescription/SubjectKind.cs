namespace Continuo.Files;

/// <summary>Kinds of things whose place in a file is remembered.</summary>
internal enum SubjectKind
{
    /// <summary>Component.</summary>
    Component,

    /// <summary>Component, as a node of the graph.</summary>
    GraphNode,

    /// <summary>From, to.</summary>
    Dependency,

    /// <summary>Component, deployment.</summary>
    Deployment,

    /// <summary>Component, partition.</summary>
    Partition,

    /// <summary>Component, partition, follower.</summary>
    Transfer,

    /// <summary>Layer.</summary>
    Layer,

    /// <summary>Resource.</summary>
    Resource,

    /// <summary>Network domain.</summary>
    Domain,

    /// <summary>Domain, layer named by it.</summary>
    DomainLayer,

    /// <summary>Component, partition, resource in the compatibility matrix; the last ones may be missing.</summary>
    Compatibility,

    /// <summary>Component, partition, resource among the performance models; the last ones may be missing.</summary>
    Performance,

    /// <summary>Component with a limit.</summary>
    LocalConstraint,

    /// <summary>Path with a limit, component on it; the component may be missing.</summary>
    GlobalConstraint,

    /// <summary>Source with a load of its own.</summary>
    Load,
}
