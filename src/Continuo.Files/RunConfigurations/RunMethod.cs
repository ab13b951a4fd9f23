namespace Continuo.Files;

/// <summary>A method of a run configuration.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Iterations">Iterations, if given.</param>
/// <param name="DurationSeconds">Duration in seconds, if given.</param>
/// <param name="StartingPoints">Solutions of random greedy to start from, if given.</param>
public sealed record RunMethod(RunMethodKind Kind, long? Iterations, double? DurationSeconds, int? StartingPoints);
