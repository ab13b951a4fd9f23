namespace Continuo.Placement.Rules;

/// <summary>Memory that the partitions of an edge device or virtual machine share.</summary>
public enum ServerMemory
{
    /// <summary>That of one instance: each instance holds all partitions.</summary>
    OneInstance,

    /// <summary>That of all instances together.</summary>
    AllInstances,
}
