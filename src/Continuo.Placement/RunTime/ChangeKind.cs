namespace Continuo.Placement.RunTime;

/// <summary>What is done to a part of a running placement.</summary>
public enum ChangeKind
{
    /// <summary>A resource is used that was not.</summary>
    Start,

    /// <summary>A resource gets another number of instances.</summary>
    Scale,

    /// <summary>A component is cut into partitions in another way.</summary>
    SwitchDeployment,

    /// <summary>A partition moves to another resource.</summary>
    Migrate,

    /// <summary>A resource is no longer used.</summary>
    Stop,
}
