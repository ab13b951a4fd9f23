namespace Continuo.Oscar.Services;

using System.Collections.Immutable;

/// <summary>A service: a script, what it may use, and the folders that trigger it and that it writes to.</summary>
public sealed record ServiceDefinition
{
    /// <summary>Name, a DNS label of at most 39 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Container image; empty when none is needed.</summary>
    public string Image { get; init; } = "";

    /// <summary>Text of the script, with line feeds only.</summary>
    public required string Script { get; init; }

    /// <summary>Most memory of a job. Default 256Mi.</summary>
    public string Memory { get; init; } = "256Mi";

    /// <summary>Processors of a job. Default 0.2.</summary>
    public string Cpu { get; init; } = "0.2";

    /// <summary>Most memory of all running jobs of the service; empty: no such limit.</summary>
    public string TotalMemory { get; init; } = "";

    /// <summary>Most processors of all running jobs of the service; empty: no such limit.</summary>
    public string TotalCpu { get; init; } = "";

    /// <summary>Level of the supervisor's lines: NOTSET, DEBUG, INFO, WARNING, ERROR, CRITICAL. Default INFO.</summary>
    public string LogLevel { get; init; } = "INFO";

    /// <summary>Whether the script fetches its input itself, so that it is not downloaded for it.</summary>
    public bool FileStageIn { get; init; }

    /// <summary>Folders whose new objects start a job.</summary>
    public ImmutableArray<StoragePath> Input { get; init; } = [];

    /// <summary>Folders to which the files that the script leaves are written.</summary>
    public ImmutableArray<StoragePath> Output { get; init; } = [];

    /// <summary>Environment of the script.</summary>
    public ImmutableSortedDictionary<string, string> Variables { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Environment of the script that is never shown again.</summary>
    public ImmutableSortedDictionary<string, string> Secrets { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>How it is run. Default as a process.</summary>
    public RunKind Run { get; init; } = RunKind.Process;

    /// <summary>Longest run of the script. Default 300 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>Tries after the first that a job started by an event has. Default 2.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Most jobs at the same time; 0: as many as fit the machine.</summary>
    public int MaxConcurrency { get; init; }

    /// <summary>When a job is started without an event: a cron expression of five fields; empty: never.</summary>
    public string Schedule { get; init; } = "";

    /// <summary><c>bucket/folder</c> for the events of jobs that failed for good; empty: they are only listed.</summary>
    public string DeadLetter { get; init; } = "";

    /// <summary>Whether a script that ends with another code than 0 makes the job fail. Default true.</summary>
    public bool CheckExitCode { get; init; } = true;
}
