namespace Continuo.Cli.Running;

/// <summary>How the answer is given.</summary>
/// <param name="Json">As one JSON document.</param>
/// <param name="Quiet">In one line, without progress and warnings.</param>
/// <param name="Verbose">With advice, and with progress even where there is no terminal.</param>
internal readonly record struct Verbosity(bool Json, bool Quiet, bool Verbose);
