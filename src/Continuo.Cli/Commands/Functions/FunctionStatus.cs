namespace Continuo.Cli.Commands.Functions;

using System.Collections.Immutable;

using Continuo.Oscar.Client;
using Continuo.Oscar.Services;

/// <summary>A function and its jobs.</summary>
/// <param name="Service">Its definition.</param>
/// <param name="Jobs">Its jobs.</param>
internal sealed record FunctionStatus(ServiceDefinition Service, ImmutableArray<JobEntry> Jobs)
{
    public int Count(JobState state) => Jobs.Count(job => job.State == state);
}
