namespace Continuo.Functions.Native;

using Microsoft.Win32.SafeHandles;

/// <summary>What a child is started with.</summary>
internal sealed record SpawnPlan
{
    /// <summary>Absolute path of the program, and its arguments.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>All of its environment, as <c>NAME=value</c>.</summary>
    public required IReadOnlyCollection<string> Environment { get; init; }

    /// <summary>Folder in which it starts.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>File that it reads as its standard input.</summary>
    public required string InputPath { get; init; }

    /// <summary>Where its standard output and standard error go.</summary>
    public required SafeFileHandle Output { get; init; }
}
