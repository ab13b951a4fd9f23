namespace Continuo.Functions.Running;

using System.Collections.Immutable;
using Continuo.Functions.Running.ControlGroups;

/// <summary>What a child is run with.</summary>
internal sealed record Launch
{
    /// <summary>Name, unique among those that run; its control group has it.</summary>
    public required string Name { get; init; }

    /// <summary>Absolute path of the program, and its arguments.</summary>
    public required ImmutableArray<string> Command { get; init; }

    /// <summary>All of its environment: nothing else is inherited.</summary>
    public required ImmutableSortedDictionary<string, string> Environment { get; init; }

    /// <summary>Folder in which it starts.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>File that it reads as its standard input. Default none.</summary>
    public string InputPath { get; init; } = "/dev/null";

    /// <summary>File to which its standard output and standard error are written, as UTF-8.</summary>
    public required string OutputPath { get; init; }

    /// <summary>How long it may run.</summary>
    public required TimeSpan TimeLimit { get; init; }

    /// <summary>What it may use, where control groups are to be had.</summary>
    public required ResourceLimits Limits { get; init; }

    /// <summary>Is told of its output; null: nobody.</summary>
    public IOutputWatcher? Watcher { get; init; }
}
