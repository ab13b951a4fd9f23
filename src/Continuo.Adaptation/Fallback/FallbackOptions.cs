namespace Continuo.Adaptation.Fallback;

using System.ComponentModel.DataAnnotations;

/// <summary>What an edge-only placement may use, and how long it is searched.</summary>
public sealed record FallbackOptions
{
    /// <summary>
    /// Whether only the edge devices that run now may be used, with as many instances as now. Default false: all that there are.
    /// </summary>
    public bool OnlyCurrent { get; init; }

    /// <summary>Longest search for the placement; each search for the largest load takes at most a tenth of it. Default 10 s.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Threads, ≥ 1. Default: all processors.</summary>
    [Range(1, 1024)]
    public int Threads { get; init; } = Environment.ProcessorCount;
}
