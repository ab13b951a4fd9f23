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

    /// <summary>Fewest and most warm instances for direct calls; a most of 0 is unlimited.</summary>
    public (int Least, int Most) Instances { get; init; }

    /// <summary>Whether a job gets a graphics processor.</summary>
    public bool EnableGpu { get; init; }

    /// <summary>Labels, which jobs get too.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Annotations, which jobs get too.</summary>
    public ImmutableSortedDictionary<string, string> Annotations { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Storages that the paths may name, beside the cluster's own.</summary>
    public ImmutableArray<StorageProvider> StorageProviders { get; init; } = [];

    /// <summary>What the client calls the cluster.</summary>
    public string ClusterId { get; init; } = "";

    /// <summary>Secret with which the service may be called, 64 hexadecimal digits; made by the cluster.</summary>
    public string Token { get; init; } = "";

    /// <summary>Whose it is; told by the cluster.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Who may see it: <c>private</c>, <c>restricted</c> or <c>public</c>. Default private.</summary>
    public string Visibility { get; init; } = "private";

    /// <summary>Who may see it when it is restricted.</summary>
    public ImmutableArray<string> AllowedUsers { get; init; } = [];

    /// <summary>All other members, as JSON text: they mean something to other clusters and are handed on.</summary>
    public ImmutableSortedDictionary<string, string> Other { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
