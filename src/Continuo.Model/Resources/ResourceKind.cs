namespace Continuo.Model;

/// <summary>Kind of a resource.</summary>
public enum ResourceKind
{
    /// <summary>A device or server at the edge.</summary>
    Edge,

    /// <summary>A virtual machine in a cloud.</summary>
    VirtualMachine,

    /// <summary>A serverless function configuration (function as a service).</summary>
    Function,
}
