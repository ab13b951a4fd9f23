namespace Continuo.Cli.Running;

using Continuo.Cli.Screens;

/// <summary>One run of a command.</summary>
/// <param name="Surroundings">Streams, terminal, clock.</param>
/// <param name="Verbosity">How the answer is given.</param>
/// <param name="Progress">Where progress is told.</param>
/// <param name="Cancellation">Ends the run early.</param>
internal sealed record Call(Surroundings Surroundings, Verbosity Verbosity, ProgressLine Progress, CancellationToken Cancellation);
