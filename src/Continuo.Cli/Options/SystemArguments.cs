namespace Continuo.Cli.Options;

using Continuo.Placement.Rules;

/// <summary>What every placement command is told: the system, its load, and how placements are judged.</summary>
/// <param name="SystemFile">A system description, unless there is an application directory.</param>
/// <param name="ApplicationDirectory">An application directory, unless there is a system description.</param>
/// <param name="Load">The load, unless the files give it.</param>
/// <param name="Rules">How placements are judged.</param>
internal sealed record SystemArguments(string? SystemFile, string? ApplicationDirectory, LoadText? Load, EvaluationRules Rules);
