namespace Continuo.Cli.Commands.Functions;

using System.Collections.Immutable;

using Continuo.Oscar.Client;
using Continuo.Oscar.Services;

/// <summary>A function and its jobs.</summary>
/// <param name="Service">Its definition.</param>
/// <param name="Jobs">How many jobs it has in each state.</param>
internal sealed record FunctionStatus(ServiceDefinition Service, ImmutableSortedDictionary<JobState, long> Jobs)
{
    public int Count(JobState state) => (int)Jobs.GetValueOrDefault(state);
}
