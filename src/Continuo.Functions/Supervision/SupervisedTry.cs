namespace Continuo.Functions.Supervision;

using System.Collections.Immutable;
using Continuo.Functions.Running;

/// <summary>How a try ended. Its files are there until <see cref="RemoveFolder"/>.</summary>
internal sealed record SupervisedTry
{
    /// <summary>Whether the job need not be tried again.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>Exit code of the script, 128 + n after signal n; 1 when it could not be run.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Why it ended.</summary>
    public required EndReason Reason { get; init; }

    /// <summary>Files to store, in the order of the service's outputs; none when the try failed.</summary>
    public required ImmutableArray<OutputFile> Outputs { get; init; }

    /// <summary>File with the answer to a caller that waits; null when nothing was run.</summary>
    public string? ResponsePath { get; init; }

    /// <summary>How long its parts took.</summary>
    public required TryPhases Phases { get; init; }

    /// <summary>When the script was started; null when it was not.</summary>
    public DateTimeOffset? ScriptStart { get; init; }

    /// <summary>Most memory in bytes; null when it is not known.</summary>
    public long? PeakMemoryBytes { get; init; }

    /// <summary>Processor time of the script in seconds.</summary>
    public double CpuSeconds { get; init; }

    /// <summary>What was downloaded.</summary>
    public ImmutableArray<JobInput> Inputs { get; init; } = [];

    /// <summary>A command by which a person can repeat it; secrets are named, not shown.</summary>
    public string RepeatCommand { get; init; } = "";

    /// <summary>The folder of the try.</summary>
    public required PrivateFolder Folder { get; init; }

    /// <summary>Removes the files of the try, once they are stored.</summary>
    /// <exception cref="IOException">Something cannot be removed.</exception>
    public void RemoveFolder() => Folder.Remove();
}
