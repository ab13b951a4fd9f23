namespace Continuo.Oscar.Services;

/// <summary>How the script of a service is run.</summary>
public enum RunKind
{
    /// <summary>A process of the machine for each job.</summary>
    Process,

    /// <summary>A process that stays and takes one job after the other.</summary>
    Warm,

    /// <summary>A container of the image for each job.</summary>
    Container,
}
