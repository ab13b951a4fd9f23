namespace Continuo.Cli.Commands.Functions;

/// <summary>What <c>logs</c> is told.</summary>
/// <param name="Function">The function.</param>
/// <param name="Job">The job; <see langword="null"/>: the latest.</param>
/// <param name="Follow">Whether to wait for the lines that come.</param>
/// <param name="Timestamps">Whether each line begins with its time.</param>
internal sealed record LogsOptions(string Function, string? Job, bool Follow, bool Timestamps);
