namespace Continuo.Functions.Supervision;

using Continuo.Functions.Running.ControlGroups;
using Continuo.Oscar.Services;

/// <summary>One try of a job.</summary>
internal sealed record JobTry
{
    /// <summary>Name of the job.</summary>
    public required string Job { get; init; }

    /// <summary>Number of the try, from 1 on.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The service whose script is run.</summary>
    public required ServiceDefinition Service { get; init; }

    /// <summary>The event: the body that was posted, or that of an object's creation.</summary>
    public required ReadOnlyMemory<byte> Event { get; init; }

    /// <summary>Token of the service.</summary>
    public required string ServiceToken { get; init; }

    /// <summary>Folder of the try; it is made, and what stands there already is removed.</summary>
    public required string Folder { get; init; }

    /// <summary>Log of the try.</summary>
    public required JobLog Log { get; init; }

    /// <summary>What the script may use.</summary>
    public required ResourceLimits Limits { get; init; }

    /// <summary>Where inputs come from.</summary>
    public required IInputStorage Storage { get; init; }

    /// <summary>Access key under which the storage is used; only named in the log. Default empty: not named.</summary>
    public string StorageUser { get; init; } = "";

    /// <summary>W3C trace context for the script; null: none.</summary>
    public string? Trace { get; init; }

    /// <summary>Name of this machine.</summary>
    public required string Node { get; init; }
}
