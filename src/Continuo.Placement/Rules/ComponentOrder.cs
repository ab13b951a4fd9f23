namespace Continuo.Placement.Rules;

/// <summary>Topological order in which components are visited.</summary>
public enum ComponentOrder
{
    /// <summary>A queue that starts with the sources and takes successors in file order.</summary>
    FirstInFirstOut,

    /// <summary>Level by level, in ordinal order of names.</summary>
    ByLevel,
}
