namespace Continuo.Adaptation.Migration;

/// <summary>What a step of a migration does.</summary>
public enum MigrationStepKind
{
    /// <summary>Starts a resource that was not in use.</summary>
    Start,

    /// <summary>Changes the number of instances of a resource.</summary>
    Scale,

    /// <summary>Sends the requests of a component, or of two at once, to other resources.</summary>
    Migrate,

    /// <summary>Sends the requests of a component to another of its deployments.</summary>
    SwitchDeployment,

    /// <summary>Stops a resource that nothing runs on any more.</summary>
    Stop,
}
