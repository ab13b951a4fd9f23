namespace Continuo.Cli.Commands.Functions;

using Continuo.Oscar.Client;

/// <summary>What <c>jobs</c> is told.</summary>
/// <param name="Function">The function.</param>
/// <param name="State">Only jobs of this state.</param>
/// <param name="Watch">Whether to go on showing them.</param>
/// <param name="Cancel">Job to end first.</param>
/// <param name="Redrive">Whether jobs that failed for good are run again first.</param>
/// <param name="ProcessExisting">Whether objects that lie in the input folders start jobs first.</param>
internal sealed record JobsOptions(string Function, JobState? State, bool Watch, string? Cancel, bool Redrive, bool ProcessExisting);
