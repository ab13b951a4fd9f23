namespace Continuo.Placement.Solvers.Exact;

/// <summary>What a look at a search node found.</summary>
internal enum Decision
{
    /// <summary>No placement of this node is better than the best known.</summary>
    Refuted,

    /// <summary>A placement was found.</summary>
    Found,

    /// <summary>Neither, within the nodes allowed.</summary>
    Open,
}
