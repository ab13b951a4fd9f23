namespace Continuo.Functions.Jobs;

using System.Collections.Immutable;

/// <summary>What one try of a job was like; durations in milliseconds.</summary>
internal sealed record JobTryRecord
{
    /// <summary>Reason of a try that the end of the server broke off.</summary>
    public const string Interrupted = "Interrupted";

    /// <summary>Reason of a try that somebody cancelled.</summary>
    public const string Cancelled = "Cancelled";

    /// <summary>Reason of a try for which the disk had no room.</summary>
    public const string DiskFull = "DiskFull";

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When it ended; null: it runs.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>Exit code of the script; 128 + n when signal n ended it; null: it did not run to an end.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Why it failed: <c>Error</c>, <c>Timeout</c>, <c>OOMKilled</c>, <c>Cancelled</c>, <c>InputMissing</c>, <c>OutputRefused</c>, <c>Interrupted</c>; empty: it did not.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The same in words, where there is more to say.</summary>
    public string Message { get; init; } = "";

    /// <summary>From the acceptance of the event, or the time of the try, to its begin.</summary>
    public double QueueMs { get; init; }

    /// <summary>Making the process.</summary>
    public double StartMs { get; init; }

    /// <summary>Fetching the input.</summary>
    public double DownloadMs { get; init; }

    /// <summary>The script.</summary>
    public double ScriptMs { get; init; }

    /// <summary>Staging and committing the outputs.</summary>
    public double UploadMs { get; init; }

    /// <summary>Whether the process was made for this try.</summary>
    public bool Cold { get; init; } = true;

    /// <summary>Most memory of the script at a time, in bytes.</summary>
    public long PeakMemoryBytes { get; init; }

    /// <summary>Processor time of the script, in seconds.</summary>
    public double CpuSeconds { get; init; }

    /// <summary><c>bucket/key</c> of what it read.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary><c>bucket/key</c> of what it wrote.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>A command that runs the script again by hand.</summary>
    public string Command { get; init; } = "";
}
